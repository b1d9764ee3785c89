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
        <source>The check failed after {checked} of %Ln paragraph(s)</source>
        <translation>
            <numerusform>The check failed after {checked} of %Ln paragraph</numerusform>
            <numerusform>The check failed after {checked} of %Ln paragraphs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more here</source>
        <translation>
            <numerusform>%Ln more here</numerusform>
            <numerusform>%Ln more here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decided</source>
        <translation>
            <numerusform>%Ln decided</numerusform>
            <numerusform>%Ln decided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{group}, %Ln finding(s), open</source>
        <translation>
            <numerusform>{group}, %Ln finding, open</numerusform>
            <numerusform>{group}, %Ln findings, open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{group}, %Ln finding(s), shut</source>
        <translation>
            <numerusform>{group}, %Ln finding, shut</numerusform>
            <numerusform>{group}, %Ln findings, shut</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecisionCommands</name>
    <message numerus="yes">
        <source>dismiss “{words}” everywhere here (%Ln place(s))</source>
        <translation>
            <numerusform>dismiss “{words}” everywhere here (%Ln place)</numerusform>
            <numerusform>dismiss “{words}” everywhere here (%Ln places)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>dismiss %Ln finding(s) of “{rule}”</source>
        <translation>
            <numerusform>dismiss %Ln finding of “{rule}”</numerusform>
            <numerusform>dismiss %Ln findings of “{rule}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>dismiss %Ln finding(s) of “{family}”</source>
        <translation>
            <numerusform>dismiss %Ln finding of “{family}”</numerusform>
            <numerusform>dismiss %Ln findings of “{family}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>confirm %Ln finding(s) that are {percent} % sure or more</source>
        <translation>
            <numerusform>confirm %Ln finding that is {percent} % sure or more</numerusform>
            <numerusform>confirm %Ln findings that are {percent} % sure or more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyList</name>
    <message numerus="yes">
        <source>%Ln finding(s) of hidden families.</source>
        <translation>
            <numerusform>%Ln finding of hidden families.</numerusform>
            <numerusform>%Ln findings of hidden families.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s) out of sight.</source>
        <translation>
            <numerusform>%Ln finding is out of sight.</numerusform>
            <numerusform>%Ln findings are out of sight.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s) hidden.</source>
        <translation>
            <numerusform>%Ln finding hidden.</numerusform>
            <numerusform>%Ln findings hidden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s) are less sure.</source>
        <translation>
            <numerusform>%Ln finding is less sure.</numerusform>
            <numerusform>%Ln findings are less sure.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message numerus="yes">
        <source>%Ln kind(s) hidden · show</source>
        <translation>
            <numerusform>%Ln kind hidden · show</numerusform>
            <numerusform>%Ln kinds hidden · show</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message numerus="yes">
        <source>%Ln passage(s) were decided differently. Choose which decision to keep.</source>
        <translation>
            <numerusform>%Ln passage was decided differently. Choose which decision to keep.</numerusform>
            <numerusform>%Ln passages were decided differently. Choose which decision to keep.</numerusform>
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
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnMarkCommands</name>
    <message numerus="yes">
        <source>%Ln own mark(s) no longer match a passage of this text. They are still stored: see Tools ▸ Own marks….</source>
        <translation>
            <numerusform>%Ln own mark no longer matches a passage of this text. It is still stored: see Tools ▸ Own marks….</numerusform>
            <numerusform>%Ln own marks no longer match a passage of this text. They are still stored: see Tools ▸ Own marks….</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PanelNotice</name>
    <message numerus="yes">
        <source>%Ln part(s) were not checked</source>
        <translation>
            <numerusform>%Ln part was not checked</numerusform>
            <numerusform>%Ln parts were not checked</numerusform>
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
        <source>%Ln passage(s)</source>
        <translation>
            <numerusform>%Ln passage</numerusform>
            <numerusform>%Ln passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewDataDialog</name>
    <message numerus="yes">
        <source>%Ln entry(s) imported.</source>
        <translation>
            <numerusform>%Ln entry imported.</numerusform>
            <numerusform>%Ln entries imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) not understood.</source>
        <translation>
            <numerusform>%Ln line not understood.</numerusform>
            <numerusform>%Ln lines not understood.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) removed.</source>
        <translation>
            <numerusform>%Ln entry removed.</numerusform>
            <numerusform>%Ln entries removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewEnd</name>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fine</source>
        <translation>
            <numerusform>%Ln fine</numerusform>
            <numerusform>%Ln fine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to ask the author</source>
        <translation>
            <numerusform>%Ln to ask the author</numerusform>
            <numerusform>%Ln to ask the author</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln decided: {counts}.</source>
        <translation>
            <numerusform>All %Ln decided: {counts}.</numerusform>
            <numerusform>All %Ln decided: {counts}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewExchange</name>
    <message numerus="yes">
        <source>A review with %Ln decision(s) that you do not have is stored with this article: File ▸ Open a review… imports them.</source>
        <translation>
            <numerusform>A review with %Ln decision that you do not have is stored with this article: File ▸ Open a review… imports them.</numerusform>
            <numerusform>A review with %Ln decisions that you do not have is stored with this article: File ▸ Open a review… imports them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decision(s) saved in {path}</source>
        <translation>
            <numerusform>%Ln decision saved in {path}</numerusform>
            <numerusform>%Ln decisions saved in {path}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decision(s) of the review match no passage here</source>
        <translation>
            <numerusform>%Ln decision of the review matches no passage here</numerusform>
            <numerusform>%Ln decisions of the review match no passage here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decision(s) imported, {known} unchanged, {older} older than yours</source>
        <translation>
            <numerusform>%Ln decision imported, {known} unchanged, {older} older than yours</numerusform>
            <numerusform>%Ln decisions imported, {known} unchanged, {older} older than yours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decision(s) imported, {known} unchanged</source>
        <translation>
            <numerusform>%Ln decision imported, {known} unchanged</numerusform>
            <numerusform>%Ln decisions imported, {known} unchanged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPill</name>
    <message numerus="yes">
        <source>%Ln to decide</source>
        <translation>
            <numerusform>%Ln to decide</numerusform>
            <numerusform>%Ln to decide</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionRestore</name>
    <message numerus="yes">
        <source>%Ln article(s) that were open cannot be found: {names}.</source>
        <translation>
            <numerusform>%Ln article that was open cannot be found: {names}.</numerusform>
            <numerusform>%Ln articles that were open cannot be found: {names}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SidebarModel</name>
    <message numerus="yes">
        <source>%Ln less sure, not shown</source>
        <translation>
            <numerusform>%Ln less sure, not shown</numerusform>
            <numerusform>%Ln less sure, not shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to decide</source>
        <translation>
            <numerusform>%Ln to decide</numerusform>
            <numerusform>%Ln to decide</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceCommands</name>
    <message numerus="yes">
        <source>%Ln harmless rewording(s)</source>
        <translation>
            <numerusform>%Ln harmless rewording</numerusform>
            <numerusform>%Ln harmless rewordings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) of meaning</source>
        <translation>
            <numerusform>%Ln change of meaning</numerusform>
            <numerusform>%Ln changes of meaning</numerusform>
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
        <source>Rates per 1,000 words; %Ln word(s) of running text were read.</source>
        <translation>
            <numerusform>Rates per 1,000 words; %Ln word of running text was read.</numerusform>
            <numerusform>Rates per 1,000 words; %Ln words of running text were read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerdictHeadline</name>
    <message numerus="yes">
        <source>Do not quote: %Ln fault(s) in its quotations</source>
        <translation>
            <numerusform>Do not quote: %Ln fault in its quotations</numerusform>
            <numerusform>Do not quote: %Ln faults in its quotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suspicious wording(s)</source>
        <translation>
            <numerusform>%Ln suspicious wording</numerusform>
            <numerusform>%Ln suspicious wordings</numerusform>
        </translation>
    </message>
</context>
</TS>
