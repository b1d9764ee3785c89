<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%Ln part(s) not checked</source>
        <translation>
            <numerusform>%Ln part not checked</numerusform>
            <numerusform>%Ln parts not checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checked in part: %Ln finding(s)</source>
        <translation>
            <numerusform>Checked in part: %Ln finding</numerusform>
            <numerusform>Checked in part: %Ln findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checked: %Ln finding(s)</source>
        <translation>
            <numerusform>Checked: %Ln finding</numerusform>
            <numerusform>Checked: %Ln findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checked in part: %Ln finding(s), hidden by your filters</source>
        <translation>
            <numerusform>Checked in part: %Ln finding, hidden by your filters</numerusform>
            <numerusform>Checked in part: %Ln findings, hidden by your filters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checked: %Ln finding(s), hidden by your filters</source>
        <translation>
            <numerusform>Checked: %Ln finding, hidden by your filters</numerusform>
            <numerusform>Checked: %Ln findings, hidden by your filters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The check was stopped after {checked} of %Ln paragraph(s)</source>
        <translation>
            <numerusform>The check was stopped after {checked} of %Ln paragraph</numerusform>
            <numerusform>The check was stopped after {checked} of %Ln paragraphs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The check broke off after {checked} of %Ln paragraph(s)</source>
        <translation>
            <numerusform>The check broke off after {checked} of %Ln paragraph</numerusform>
            <numerusform>The check broke off after {checked} of %Ln paragraphs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more here</source>
        <translation>
            <numerusform>%n more here</numerusform>
            <numerusform>%n more here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decided</source>
        <translation>
            <numerusform>%n decided</numerusform>
            <numerusform>%n decided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{group}, %n finding(s), open</source>
        <translation>
            <numerusform>{group}, %n finding, open</numerusform>
            <numerusform>{group}, %n findings, open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{group}, %n finding(s), shut</source>
        <translation>
            <numerusform>{group}, %n finding, shut</numerusform>
            <numerusform>{group}, %n findings, shut</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecisionCommands</name>
    <message numerus="yes">
        <source>dismiss “{words}” everywhere here (%n place(s))</source>
        <translation>
            <numerusform>dismiss “{words}” everywhere here (%n place)</numerusform>
            <numerusform>dismiss “{words}” everywhere here (%n places)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>dismiss %n finding(s) of “{rule}”</source>
        <translation>
            <numerusform>dismiss %n finding of “{rule}”</numerusform>
            <numerusform>dismiss %n findings of “{rule}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>dismiss %n finding(s) of “{family}”</source>
        <translation>
            <numerusform>dismiss %n finding of “{family}”</numerusform>
            <numerusform>dismiss %n findings of “{family}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>keep %n finding(s) that are {percent} % sure or more</source>
        <translation>
            <numerusform>keep %n finding that is {percent} % sure or more</numerusform>
            <numerusform>keep %n findings that are {percent} % sure or more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyList</name>
    <message numerus="yes">
        <source>%n finding(s) out of sight.</source>
        <translation>
            <numerusform>%n finding out of sight.</numerusform>
            <numerusform>%n findings out of sight.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) of kinds that you hid.</source>
        <translation>
            <numerusform>%n finding of a kind that you hid.</numerusform>
            <numerusform>%n findings of kinds that you hid.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) are less sure.</source>
        <translation>
            <numerusform>%n finding is less sure.</numerusform>
            <numerusform>%n findings are less sure.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message numerus="yes">
        <source>%n kind(s) hidden · show</source>
        <translation>
            <numerusform>%n kind hidden · show</numerusform>
            <numerusform>%n kinds hidden · show</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message numerus="yes">
        <source>%n passage(s) were decided differently. Choose whose decision holds.</source>
        <translation>
            <numerusform>%n passage was decided differently. Choose whose decision holds.</numerusform>
            <numerusform>%n passages were decided differently. Choose whose decision holds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewRuler</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnMarkCommands</name>
    <message numerus="yes">
        <source>%n own mark(s) fit no passage of this text any more. They are kept: Tools ▸ Own marks… lists them.</source>
        <translation>
            <numerusform>%n own mark fits no passage of this text any more. It is kept: Tools ▸ Own marks… lists it.</numerusform>
            <numerusform>%n own marks fit no passage of this text any more. They are kept: Tools ▸ Own marks… lists them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PanelNotice</name>
    <message numerus="yes">
        <source>%n part(s) were not checked</source>
        <translation>
            <numerusform>%n part was not checked</numerusform>
            <numerusform>%n parts were not checked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhraseListsDialog</name>
    <message numerus="yes">
        <source>%Ln phrase(s)</source>
        <translation>
            <numerusform>%Ln phrase</numerusform>
            <numerusform>%Ln phrases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemovedTextDialog</name>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewDataDialog</name>
    <message numerus="yes">
        <source>%n entry(s) taken in.</source>
        <translation>
            <numerusform>%n entry taken in.</numerusform>
            <numerusform>%n entries taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) not understood.</source>
        <translation>
            <numerusform>%n line not understood.</numerusform>
            <numerusform>%n lines not understood.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) removed.</source>
        <translation>
            <numerusform>%n entry removed.</numerusform>
            <numerusform>%n entries removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewExchange</name>
    <message numerus="yes">
        <source>Beside this article stands a review with %n decision(s) that are not here: File ▸ Open a review… takes them over.</source>
        <translation>
            <numerusform>Beside this article stands a review with %n decision that is not here: File ▸ Open a review… takes them over.</numerusform>
            <numerusform>Beside this article stands a review with %n decisions that are not here: File ▸ Open a review… takes them over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) saved in {path}</source>
        <translation>
            <numerusform>%n decision saved in {path}</numerusform>
            <numerusform>%n decisions saved in {path}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) of the review fit no passage of this text</source>
        <translation>
            <numerusform>%n decision of the review fits no passage of this text</numerusform>
            <numerusform>%n decisions of the review fit no passage of this text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) taken over, {known} were as here, {older} were older than what is decided here</source>
        <translation>
            <numerusform>%n decision taken over, {known} were as here, {older} were older than what is decided here</numerusform>
            <numerusform>%n decisions taken over, {known} were as here, {older} were older than what is decided here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) taken over, {known} were as here</source>
        <translation>
            <numerusform>%n decision taken over, {known} were as here</numerusform>
            <numerusform>%n decisions taken over, {known} were as here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionRestore</name>
    <message numerus="yes">
        <source>%n article(s) that you had open cannot be found any more: {names}.</source>
        <translation>
            <numerusform>%n article that you had open cannot be found any more: {names}.</numerusform>
            <numerusform>%n articles that you had open cannot be found any more: {names}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SidebarModel</name>
    <message numerus="yes">
        <source>%n less sure, not shown</source>
        <translation>
            <numerusform>%n less sure, not shown</numerusform>
            <numerusform>%n less sure, not shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n to decide</numerusform>
            <numerusform>%n to decide</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%Ln to decide</source>
        <translation>
            <numerusform>%Ln to decide</numerusform>
            <numerusform>%Ln to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) not checked</source>
        <translation>
            <numerusform>%Ln part not checked</numerusform>
            <numerusform>%Ln parts not checked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerdictDetails</name>
    <message numerus="yes">
        <source>%n word(s) of running text were read.</source>
        <translation>
            <numerusform>%n word of running text was read.</numerusform>
            <numerusform>%n words of running text were read.</numerusform>
        </translation>
    </message>
</context>
</TS>
