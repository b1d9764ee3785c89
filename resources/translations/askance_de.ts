<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%Ln part(s) not checked</source>
        <translation>
            <numerusform>%Ln Teil nicht geprüft</numerusform>
            <numerusform>%Ln Teile nicht geprüft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checked in part: %Ln finding(s)</source>
        <translation>
            <numerusform>Teilweise geprüft: %Ln Fundstelle</numerusform>
            <numerusform>Teilweise geprüft: %Ln Fundstellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checked: %Ln finding(s)</source>
        <translation>
            <numerusform>Geprüft: %Ln Fundstelle</numerusform>
            <numerusform>Geprüft: %Ln Fundstellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checked in part: %Ln finding(s), hidden by your filters</source>
        <translation>
            <numerusform>Teilweise geprüft: %Ln Fundstelle, von Ihren Filtern ausgeblendet</numerusform>
            <numerusform>Teilweise geprüft: %Ln Fundstellen, von Ihren Filtern ausgeblendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checked: %Ln finding(s), hidden by your filters</source>
        <translation>
            <numerusform>Geprüft: %Ln Fundstelle, von Ihren Filtern ausgeblendet</numerusform>
            <numerusform>Geprüft: %Ln Fundstellen, von Ihren Filtern ausgeblendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The check was stopped after {checked} of %Ln paragraph(s)</source>
        <translation>
            <numerusform>Die Prüfung wurde nach {checked} von %Ln Absatz angehalten</numerusform>
            <numerusform>Die Prüfung wurde nach {checked} von %Ln Absätzen angehalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The check failed after {checked} of %Ln paragraph(s)</source>
        <translation>
            <numerusform>Die Prüfung brach nach {checked} von %Ln Absatz ab</numerusform>
            <numerusform>Die Prüfung brach nach {checked} von %Ln Absätzen ab</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more here</source>
        <translation>
            <numerusform>%Ln weitere hier</numerusform>
            <numerusform>%Ln weitere hier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decided</source>
        <translation>
            <numerusform>%Ln entschieden</numerusform>
            <numerusform>%Ln entschieden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{group}, %Ln finding(s), open</source>
        <translation>
            <numerusform>{group}, %Ln Fundstelle, aufgeklappt</numerusform>
            <numerusform>{group}, %Ln Fundstellen, aufgeklappt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{group}, %Ln finding(s), shut</source>
        <translation>
            <numerusform>{group}, %Ln Fundstelle, zugeklappt</numerusform>
            <numerusform>{group}, %Ln Fundstellen, zugeklappt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Askance</source>
        <translation>Über Askance</translation>
    </message>
    <message>
        <source>Marks the passages of a text that cannot be trusted, and says why.</source>
        <translation>Markiert die Stellen eines Textes, denen nicht zu trauen ist, und sagt warum.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It reads; it never changes your files.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder später. Askance liest nur; es ändert nie Ihre Dateien.</translation>
    </message>
    <message>
        <source>What it is made of, with licences</source>
        <translation>Woraus es gemacht ist, mit Lizenzen</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Gemacht mit</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Engines</source>
        <translation>Prüfprogramme</translation>
    </message>
    <message>
        <source>started with the first article</source>
        <translation>werden mit dem ersten Artikel gestartet</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Läuft mit</translation>
    </message>
    <message>
        <source>Decisions, dictionary</source>
        <translation>Entscheidungen, Wörterbuch</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Cached results</source>
        <translation>Zwischengespeicherte Ergebnisse</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Protokolle</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source> characters</source>
        <translation> Zeichen</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Dim website leftovers</source>
        <translation>Reste der Webseite abblenden</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Bewegung verringern</translation>
    </message>
    <message>
        <source>&amp;Typeface</source>
        <translation>&amp;Schrift</translation>
    </message>
    <message>
        <source>&amp;Line length</source>
        <translation>&amp;Zeilenlänge</translation>
    </message>
    <message>
        <source>&amp;Motion</source>
        <translation>&amp;Bewegung</translation>
    </message>
    <message>
        <source>Cards and messages come without fading.</source>
        <translation>Karten und Meldungen erscheinen ohne Überblendung.</translation>
    </message>
    <message>
        <source>Applies after a restart. Findings are always in English.</source>
        <translation>Gilt nach einem Neustart. Fundstellen werden immer auf Englisch erklärt.</translation>
    </message>
    <message>
        <source>Follow system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Included with Askance</source>
        <translation>Mit Askance geliefert</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>Lines of 60 to 75 characters read best.</source>
        <translation>Zeilen von 60 bis 75 Zeichen lesen sich am besten.</translation>
    </message>
    <message>
        <source>Line s&amp;pacing</source>
        <translation>Zeilen&amp;abstand</translation>
    </message>
    <message>
        <source>Resi&amp;due</source>
        <translation>Ü&amp;berreste</translation>
    </message>
    <message>
        <source>Language of the &amp;window</source>
        <translation>S&amp;prache des Fensters</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
</context>
<context>
    <name>ArticlePage</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
</context>
<context>
    <name>CheckRunner</name>
    <message>
        <source>{sentence}: {why}</source>
        <translation>{sentence}: {why}</translation>
    </message>
    <message>
        <source>Not checked for {what}: {why}</source>
        <translation>Nicht geprüft auf {what}: {why}</translation>
    </message>
    <message>
        <source>{file} could not be checked: {error}. See the log.</source>
        <translation>{file} konnte nicht geprüft werden: {error}. Näheres steht im Protokoll.</translation>
    </message>
</context>
<context>
    <name>CheckingPage</name>
    <message>
        <source>Checking</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Variety of English. By default detected from the spelling.</source>
        <translation>Spielart des Englischen. Sie wird sonst an der Schreibung erkannt.</translation>
    </message>
    <message>
        <source>&amp;Strictness</source>
        <translation>S&amp;trenge</translation>
    </message>
    <message>
        <source>Minimum confidence of the findings shown. Takes effect at once.</source>
        <translation>Mindestsicherheit der gezeigten Fundstellen. Wirkt sofort.</translation>
    </message>
    <message>
        <source>&amp;Wording</source>
        <translation>&amp;Wortwahl</translation>
    </message>
    <message>
        <source>A thorough reading finds more wrong words and takes longer.</source>
        <translation>Gründliches Lesen findet mehr falsche Wörter und dauert länger.</translation>
    </message>
    <message>
        <source>&amp;Grammar engine</source>
        <translation>&amp;Grammatikprüfung</translation>
    </message>
    <message>
        <source>Ser&amp;ver address</source>
        <translation>Ser&amp;veradresse</translation>
    </message>
    <message>
        <source>English (United States)</source>
        <translation>Englisch (USA)</translation>
    </message>
    <message>
        <source>English (United Kingdom)</source>
        <translation>Englisch (Großbritannien)</translation>
    </message>
    <message>
        <source>English (Australia)</source>
        <translation>Englisch (Australien)</translation>
    </message>
    <message>
        <source>English (Canada)</source>
        <translation>Englisch (Kanada)</translation>
    </message>
    <message>
        <source>English (New Zealand)</source>
        <translation>Englisch (Neuseeland)</translation>
    </message>
    <message>
        <source>English (South Africa)</source>
        <translation>Englisch (Südafrika)</translation>
    </message>
    <message>
        <source>Detect automatically</source>
        <translation>Automatisch erkennen</translation>
    </message>
    <message>
        <source>LingoTweaker (included)</source>
        <translation>LingoTweaker (mitgeliefert)</translation>
    </message>
    <message>
        <source>The full text of every article you open is sent to {host}. Whoever runs that server can read it.</source>
        <translation>Der ganze Text jedes Artikels, den Sie öffnen, wird an {host} gesendet. Wer diesen Server betreibt, kann ihn lesen.</translation>
    </message>
    <message>
        <source>Enter an address that begins with http:// or https://.</source>
        <translation>Geben Sie eine Adresse ein, die mit http:// oder https:// beginnt.</translation>
    </message>
    <message>
        <source>Thorough (recommended)</source>
        <translation>Gründlich (empfohlen)</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Best available</source>
        <translation>Die beste vorhandene</translation>
    </message>
    <message>
        <source>LanguageTool on this computer</source>
        <translation>LanguageTool auf diesem Rechner</translation>
    </message>
    <message>
        <source>A LanguageTool server</source>
        <translation>Ein LanguageTool-Server</translation>
    </message>
    <message>
        <source>None: do not check grammar</source>
        <translation>Keine: Grammatik nicht prüfen</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>Nichts verlässt diesen Rechner.</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehle suchen</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>Schreiben Sie, was Sie tun möchten</translation>
    </message>
    <message>
        <source>Search for commands, articles, sections and rules</source>
        <translation>Befehle, Artikel, Abschnitte und Regeln suchen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
</context>
<context>
    <name>ContextMenu</name>
    <message>
        <source>Copy “{text}”</source>
        <translation>„{text}“ kopieren</translation>
    </message>
</context>
<context>
    <name>DecisionCommands</name>
    <message numerus="yes">
        <source>dismiss “{words}” everywhere here (%Ln place(s))</source>
        <translation>
            <numerusform>„{words}“ hier überall verwerfen (%Ln Stelle)</numerusform>
            <numerusform>„{words}“ hier überall verwerfen (%Ln Stellen)</numerusform>
        </translation>
    </message>
    <message>
        <source>note on “{words}”</source>
        <translation>Notiz zu „{words}“</translation>
    </message>
    <message>
        <source>Saved the note on “{words}”.</source>
        <translation>Notiz zu „{words}“ gesichert.</translation>
    </message>
    <message>
        <source>reopen “{words}”</source>
        <translation>„{words}“ wieder öffnen</translation>
    </message>
    <message>
        <source>“{words}” is open again.</source>
        <translation>„{words}“ ist wieder offen.</translation>
    </message>
    <message>
        <source>switch off “{rule}” everywhere</source>
        <translation>„{rule}“ überall abschalten</translation>
    </message>
    <message>
        <source>switch off “{rule}” in this article</source>
        <translation>„{rule}“ in diesem Artikel abschalten</translation>
    </message>
    <message>
        <source>add “{words}” to the dictionary</source>
        <translation>„{words}“ ins Wörterbuch aufnehmen</translation>
    </message>
    <message>
        <source>“{words}” is in your dictionary now.</source>
        <translation>„{words}“ steht jetzt in Ihrem Wörterbuch.</translation>
    </message>
    <message numerus="yes">
        <source>dismiss %Ln finding(s) of “{rule}”</source>
        <translation>
            <numerusform>%Ln Fundstelle von „{rule}“ verwerfen</numerusform>
            <numerusform>%Ln Fundstellen von „{rule}“ verwerfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>dismiss %Ln finding(s) of “{family}”</source>
        <translation>
            <numerusform>%Ln Fundstelle aus „{family}“ verwerfen</numerusform>
            <numerusform>%Ln Fundstellen aus „{family}“ verwerfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>confirm %Ln finding(s) that are {percent} % sure or more</source>
        <translation>
            <numerusform>%Ln Fundstelle bestätigen, die mindestens zu {percent} % sicher ist</numerusform>
            <numerusform>%Ln Fundstellen bestätigen, die mindestens zu {percent} % sicher sind</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of that kind is left to decide.</source>
        <translation>Von dieser Art ist nichts mehr zu entscheiden.</translation>
    </message>
    <message>
        <source>Done: {change}.</source>
        <translation>Erledigt: {change}.</translation>
    </message>
    <message>
        <source>Undone: {change}.</source>
        <translation>Rückgängig gemacht: {change}.</translation>
    </message>
    <message>
        <source>Redone: {change}.</source>
        <translation>Wiederholt: {change}.</translation>
    </message>
</context>
<context>
    <name>DelayedSaving</name>
    <message>
        <source>Your decisions are saved now.</source>
        <translation>Ihre Entscheidungen sind jetzt gesichert.</translation>
    </message>
</context>
<context>
    <name>DetailCard</name>
    <message>
        <source>About this finding</source>
        <translation>Über diese Fundstelle</translation>
    </message>
    <message>
        <source>About the rule</source>
        <translation>Über die Regel</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Add word</source>
        <translation>Wort aufnehmen</translation>
    </message>
    <message>
        <source>What this rule marks, and what it leaves alone</source>
        <translation>Was diese Regel markiert und was sie in Ruhe lässt</translation>
    </message>
    <message>
        <source>Remove this mark</source>
        <translation>Diese Markierung entfernen</translation>
    </message>
    <message>
        <source>Stored with this passage and shown in reports</source>
        <translation>Wird mit dieser Stelle gespeichert und steht in Berichten</translation>
    </message>
    <message>
        <source>Write a note of your own</source>
        <translation>Eine eigene Notiz schreiben</translation>
    </message>
    <message>
        <source>Change its kind, note or suggestion</source>
        <translation>Art, Notiz oder Vorschlag ändern</translation>
    </message>
    <message>
        <source>Add the word to your dictionary</source>
        <translation>Das Wort in Ihr Wörterbuch aufnehmen</translation>
    </message>
    <message>
        <source>Why it matters: {why}</source>
        <translation>Warum es zählt: {why}</translation>
    </message>
    <message>
        <source>About the rule {name}</source>
        <translation>Über die Regel {name}</translation>
    </message>
    <message>
        <source>Also {kind}, {sure}: {message}</source>
        <translation>Außerdem {kind}, {sure}: {message}</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Drop the files to open them</source>
        <translation>Legen Sie die Dateien ab, um sie zu öffnen</translation>
    </message>
    <message>
        <source>Drop to open</source>
        <translation>Zum Öffnen ablegen</translation>
    </message>
</context>
<context>
    <name>EmptyList</name>
    <message>
        <source>Why no finding is shown</source>
        <translation>Warum keine Fundstelle gezeigt wird</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>All matches of “{words}” are hidden</source>
        <translation>Alle Treffer von „{words}“ sind ausgeblendet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s) of hidden families.</source>
        <translation>
            <numerusform>%Ln Fundstelle aus ausgeblendeten Familien.</numerusform>
            <numerusform>%Ln Fundstellen aus ausgeblendeten Familien.</numerusform>
        </translation>
    </message>
    <message>
        <source>No finding is of this kind: {filter}</source>
        <translation>Keine Fundstelle ist von dieser Art: {filter}</translation>
    </message>
    <message>
        <source>No finding matches “{words}”</source>
        <translation>Keine Fundstelle passt zu „{words}“</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s) hidden.</source>
        <translation>
            <numerusform>%Ln Fundstelle ausgeblendet.</numerusform>
            <numerusform>%Ln Fundstellen ausgeblendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>All findings are below the strictness</source>
        <translation>Alle Fundstellen liegen unter der eingestellten Strenge</translation>
    </message>
    <message>
        <source>Parts were not checked: the status bar says which, and why.</source>
        <translation>Teile wurden nicht geprüft: Die Statusleiste sagt, welche und warum.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s) out of sight.</source>
        <translation>
            <numerusform>%Ln Fundstelle ist nicht zu sehen.</numerusform>
            <numerusform>%Ln Fundstellen sind nicht zu sehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>All findings are hidden</source>
        <translation>Alle Fundstellen sind ausgeblendet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s) are less sure.</source>
        <translation>
            <numerusform>%Ln Fundstelle ist weniger sicher.</numerusform>
            <numerusform>%Ln Fundstellen sind weniger sicher.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found so far</source>
        <translation>Bisher nichts gefunden</translation>
    </message>
    <message>
        <source>What is found appears here.</source>
        <translation>Was gefunden wird, erscheint hier.</translation>
    </message>
    <message>
        <source>Nothing was checked</source>
        <translation>Es wurde nichts geprüft</translation>
    </message>
    <message>
        <source>Nothing found in what was checked</source>
        <translation>Im Geprüften nichts gefunden</translation>
    </message>
    <message>
        <source>Checked, nothing found</source>
        <translation>Geprüft, nichts gefunden</translation>
    </message>
    <message>
        <source>Looked for:
{kinds}

A text without marks can still be wrong: what it states was not verified.</source>
        <translation>Gesucht wurde nach:
{kinds}

Auch ein Text ohne Markierungen kann falsch sein: was er behauptet, wurde nicht nachgeprüft.</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>What do you want to check?</source>
        <translation>Was möchten Sie prüfen?</translation>
    </message>
    <message>
        <source>Askance marks what cannot be trusted in an article, and says why: broken grammar, words a machine put in, damaged quotations, leftovers of a web page.
Step through the marks; confirm what is wrong, dismiss what is fine.
It reads and never changes your files.</source>
        <translation>Askance markiert, worauf in einem Artikel kein Verlass ist, und sagt, warum: zerbrochene Grammatik, von Maschinen eingesetzte Wörter, beschädigte Zitate, Reste einer Webseite.
Gehen Sie von Markierung zu Markierung; bestätigen Sie, was falsch ist, verwerfen Sie, was in Ordnung ist.
Askance liest Ihre Dateien nur und ändert sie nie.</translation>
    </message>
    <message>
        <source>Or drop files here, or paste a text ({keys}).</source>
        <translation>Oder legen Sie Dateien hier ab, oder fügen Sie einen Text ein ({keys}).</translation>
    </message>
    <message>
        <source>Or drop files here.</source>
        <translation>Oder legen Sie Dateien hier ab.</translation>
    </message>
    <message>
        <source>Open an article…</source>
        <translation>Einen Artikel öffnen…</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Das Beispiel ansehen</translation>
    </message>
    <message>
        <source>Open {name} again</source>
        <translation>{name} wieder öffnen</translation>
    </message>
</context>
<context>
    <name>ExplainCommands</name>
    <message>
        <source>Copied the sentence with its findings.</source>
        <translation>Der Satz ist mit seinen Fundstellen kopiert.</translation>
    </message>
</context>
<context>
    <name>FilterField</name>
    <message>
        <source>Search the findings</source>
        <translation>In den Fundstellen suchen</translation>
    </message>
</context>
<context>
    <name>FilterPopover</name>
    <message>
        <source>Filter the findings</source>
        <translation>Fundstellen filtern</translation>
    </message>
    <message>
        <source>{what}. Click: only these. Ctrl+click: hide them.</source>
        <translation>{what}. Klick: nur diese zeigen. Strg+Klick: diese ausblenden.</translation>
    </message>
    <message>
        <source>{what}. Press to show only these, with Ctrl to hide or show them.</source>
        <translation>{what}. Drücken zeigt nur diese, mit Strg werden sie aus- oder eingeblendet.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Show: {strictness}</source>
        <translation>Zeigen: {strictness}</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Wie sicher</translation>
    </message>
    <message>
        <source>Families</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in article</source>
        <translation>Im Artikel suchen</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Vorheriger Treffer</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>Die Suchleiste schließen</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
</context>
<context>
    <name>FindingsList</name>
    <message>
        <source>Findings</source>
        <translation>Fundstellen</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>{filter} · show all</source>
        <translation>{filter} · alle zeigen</translation>
    </message>
    <message>
        <source>{family} hidden · show</source>
        <translation>{family} ausgeblendet · zeigen</translation>
    </message>
    <message>
        <source>Only {family} · show all</source>
        <translation>Nur {family} · alle zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln kind(s) hidden · show</source>
        <translation>
            <numerusform>%Ln Familie ausgeblendet · zeigen</numerusform>
            <numerusform>%Ln Familien ausgeblendet · zeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Header</source>
        <translation>Kopfzeile</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Alle Befehle</translation>
    </message>
    <message>
        <source>All commands; Alt shows the menu bar</source>
        <translation>Alle Befehle; Alt zeigt die Menüleiste</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>Fortschritt der Prüfung</translation>
    </message>
    <message>
        <source>Verdict: {verdict}</source>
        <translation>Urteil: {verdict}</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>Se&amp;t</source>
        <translation>Se&amp;tzen</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset a&amp;ll</source>
        <translation>&amp;Alle zurücksetzen</translation>
    </message>
    <message>
        <source>{key} is used for “{command}”. Give that another key first.</source>
        <translation>{key} gehört schon zu „{command}“. Geben Sie diesem Befehl zuerst eine andere Taste.</translation>
    </message>
    <message>
        <source>Press the new key for “{command}”. Set without a key removes the shortcut.</source>
        <translation>Drücken Sie die neue Taste für „{command}“. Ohne Taste wird das Kürzel entfernt.</translation>
    </message>
    <message>
        <source>{key} is free.</source>
        <translation>{key} ist frei.</translation>
    </message>
</context>
<context>
    <name>LanguageToolDialog</name>
    <message>
        <source>Install LanguageTool</source>
        <translation>LanguageTool installieren</translation>
    </message>
    <message>
        <source>Progress of the installation</source>
        <translation>Fortschritt der Installation</translation>
    </message>
    <message>
        <source>Install from a file…</source>
        <translation>Aus einer Datei installieren…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Installing …</source>
        <translation>Wird installiert …</translation>
    </message>
    <message>
        <source>LanguageTool checks grammar with more rules than the engine that is built in. It needs Java and runs on this computer. Installing downloads about 100 MB. Your texts are never sent.</source>
        <translation>LanguageTool prüft die Grammatik mit mehr Regeln als das eingebaute Prüfprogramm. Es braucht Java und läuft auf diesem Rechner. Zum Installieren werden etwa 100 MB heruntergeladen. Ihre Texte werden nie verschickt.</translation>
    </message>
    <message>
        <source>LanguageTool {version} is installed. It is now used for grammar, unless your settings name another engine.</source>
        <translation>LanguageTool {version} ist installiert. Es prüft ab jetzt die Grammatik, sofern Ihre Einstellungen kein anderes Prüfprogramm nennen.</translation>
    </message>
    <message>
        <source>LanguageTool {version} is installed.</source>
        <translation>LanguageTool {version} ist installiert.</translation>
    </message>
    <message>
        <source>Download and install</source>
        <translation>Herunterladen und installieren</translation>
    </message>
    <message>
        <source>LanguageTool archives (*.zip)</source>
        <translation>LanguageTool-Archive (*.zip)</translation>
    </message>
    <message>
        <source>Install from a file</source>
        <translation>Aus einer Datei installieren</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Abgebrochen. Es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>ListControls</name>
    <message>
        <source>Findings</source>
        <translation>Fundstellen</translation>
    </message>
    <message>
        <source>Search passages, reasons and rules</source>
        <translation>Stellen, Gründe und Regeln durchsuchen</translation>
    </message>
    <message>
        <source>Order and grouping of the findings</source>
        <translation>Reihenfolge und Gruppen der Fundstellen</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
    <message>
        <source>{order}, grouped</source>
        <translation>{order}, gruppiert</translation>
    </message>
    <message>
        <source>Order: {order}</source>
        <translation>Reihenfolge: {order}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
</context>
<context>
    <name>MarginCards</name>
    <message>
        <source>Findings in the margin</source>
        <translation>Fundstellen am Rand</translation>
    </message>
    <message>
        <source>A line for each finding on screen. Arrows go through them, Enter opens one.</source>
        <translation>Eine Zeile für jede Fundstelle auf dem Bildschirm. Pfeiltasten gehen von einer zur anderen, Enter öffnet eine.</translation>
    </message>
</context>
<context>
    <name>MarkCard</name>
    <message>
        <source>Card of the finding</source>
        <translation>Karte der Fundstelle</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Add word</source>
        <translation>Wort aufnehmen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Also {kind}, {sure}: {message}</source>
        <translation>Außerdem {kind}, {sure}: {message}</translation>
    </message>
</context>
<context>
    <name>MarkDialog</name>
    <message>
        <source>Mark this passage</source>
        <translation>Diese Stelle markieren</translation>
    </message>
    <message>
        <source>Change this mark</source>
        <translation>Diese Markierung ändern</translation>
    </message>
    <message>
        <source>What is doubtful about it</source>
        <translation>Was daran zweifelhaft ist</translation>
    </message>
    <message>
        <source>What probably stood there</source>
        <translation>Was vermutlich da stand</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Notiz</translation>
    </message>
    <message>
        <source>&amp;Suggestion</source>
        <translation>&amp;Vorschlag</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>&amp;Markieren</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>Än&amp;dern</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Two reviewers disagree</source>
        <translation>Zwei Prüfende sind uneins</translation>
    </message>
    <message>
        <source>Passages that were decided differently</source>
        <translation>Verschieden entschiedene Stellen</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Stelle</translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s) were decided differently. Choose which decision to keep.</source>
        <translation>
            <numerusform>%Ln Stelle wurde verschieden entschieden. Wählen Sie, welche Entscheidung gilt.</numerusform>
            <numerusform>%Ln Stellen wurden verschieden entschieden. Wählen Sie, welche Entscheidung gilt.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Anwenden</translation>
    </message>
    <message>
        <source>Keep all &amp;mine</source>
        <translation>Alle &amp;meine behalten</translation>
    </message>
    <message>
        <source>Use all from the &amp;review</source>
        <translation>Alle aus der &amp;Prüfung nehmen</translation>
    </message>
    <message>
        <source>Use the &amp;newest</source>
        <translation>Die &amp;neuesten nehmen</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>In the review</source>
        <translation>In der Prüfung</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>From the review</source>
        <translation>Aus der Prüfung</translation>
    </message>
    <message>
        <source>Decision to keep for {passage}</source>
        <translation>Entscheidung, die für {passage} gilt</translation>
    </message>
    <message>
        <source>Marked by {who}</source>
        <translation>Markiert von {who}</translation>
    </message>
    <message>
        <source>somebody without a name</source>
        <translation>jemandem ohne Namen</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Message</source>
        <translation>Mitteilung</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Diese Mitteilung schließen</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>A note of your own</source>
        <translation>Eine eigene Notiz</translation>
    </message>
</context>
<context>
    <name>OpenArticles</name>
    <message>
        <source>Of {name} the first {most} articles are open.</source>
        <translation>Aus {name} sind die ersten {most} Artikel geöffnet.</translation>
    </message>
    <message>
        <source>{name} was moved or deleted. The text stays open until you close it.</source>
        <translation>{name} wurde verschoben oder gelöscht. Der Text bleibt offen, bis Sie ihn schließen.</translation>
    </message>
</context>
<context>
    <name>OpenDialogs</name>
    <message>
        <source>Open articles</source>
        <translation>Artikel öffnen</translation>
    </message>
    <message>
        <source>Articles ({kinds})</source>
        <translation>Artikel ({kinds})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>There is no article in the folder {name}.</source>
        <translation>Im Ordner {name} ist kein Artikel.</translation>
    </message>
    <message>
        <source>Of the {count} articles in {name}, the first {most} are open.</source>
        <translation>Von den {count} Artikeln in {name} sind die ersten {most} offen.</translation>
    </message>
</context>
<context>
    <name>OpenList</name>
    <message>
        <source>Open articles</source>
        <translation>Offene Artikel</translation>
    </message>
    <message>
        <source>Enter shows an article, Delete closes it.</source>
        <translation>Die Eingabetaste zeigt einen Artikel, Entf schließt ihn.</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>The sections of the article. Enter goes to one.</source>
        <translation>Die Abschnitte des Artikels. Die Eingabetaste geht zu einem.</translation>
    </message>
</context>
<context>
    <name>OverviewRuler</name>
    <message>
        <source>Overview of the findings</source>
        <translation>Überblick über die Fundstellen</translation>
    </message>
    <message>
        <source>A tick for each finding. For the mouse; with the keyboard, use the findings list.</source>
        <translation>Ein Strich für jede Fundstelle. Für die Maus; mit der Tastatur nehmen Sie die Liste der Fundstellen.</translation>
    </message>
    <message>
        <source>{kind}: {message}</source>
        <translation>{kind}: {message}</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnMarkCommands</name>
    <message>
        <source>Select the passage with the mouse, then press M.</source>
        <translation>Wählen Sie die Stelle mit der Maus aus und drücken Sie dann M.</translation>
    </message>
    <message>
        <source>Too long for one mark. Select less.</source>
        <translation>Zu lang für eine Markierung. Wählen Sie weniger aus.</translation>
    </message>
    <message>
        <source>Removed the mark on “{words}”.</source>
        <translation>Markierung an „{words}“ entfernt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln own mark(s) no longer match a passage of this text. They are still stored: see Tools ▸ Own marks….</source>
        <translation>
            <numerusform>%Ln eigene Markierung passt zu keiner Stelle dieses Textes mehr. Sie bleibt gespeichert: siehe Extras ▸ Eigene Markierungen….</numerusform>
            <numerusform>%Ln eigene Markierungen passen zu keiner Stelle dieses Textes mehr. Sie bleiben gespeichert: siehe Extras ▸ Eigene Markierungen….</numerusform>
        </translation>
    </message>
    <message>
        <source>The text has changed. Select the passage again.</source>
        <translation>Der Text hat sich geändert. Wählen Sie die Stelle noch einmal aus.</translation>
    </message>
    <message>
        <source>Marked “{words}”.</source>
        <translation>„{words}“ markiert.</translation>
    </message>
    <message>
        <source>Changed the mark on “{words}”.</source>
        <translation>Markierung an „{words}“ geändert.</translation>
    </message>
    <message>
        <source>remove the mark on “{words}”</source>
        <translation>Markierung von „{words}“ entfernen</translation>
    </message>
    <message>
        <source>mark “{words}”</source>
        <translation>„{words}“ markieren</translation>
    </message>
    <message>
        <source>change the mark on “{words}”</source>
        <translation>Markierung von „{words}“ ändern</translation>
    </message>
</context>
<context>
    <name>PanelNotice</name>
    <message>
        <source>What was not checked</source>
        <translation>Was nicht geprüft wurde</translation>
    </message>
    <message>
        <source>Which, and why…</source>
        <translation>Welche, und warum…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) were not checked</source>
        <translation>
            <numerusform>%Ln Teil wurde nicht geprüft</numerusform>
            <numerusform>%Ln Teile wurden nicht geprüft</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasteArticle</name>
    <message>
        <source>There is no text on the clipboard; copy an article first.</source>
        <translation>In der Zwischenablage ist kein Text; kopieren Sie zuerst einen Artikel.</translation>
    </message>
    <message>
        <source>Cannot save the pasted text ({reason}). Free some disk space.</source>
        <translation>Der eingefügte Text lässt sich nicht sichern ({reason}). Schaffen Sie Platz auf dem Datenträger.</translation>
    </message>
</context>
<context>
    <name>PhraseListsDialog</name>
    <message>
        <source>Phrase lists</source>
        <translation>Phrasenlisten</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search this list</source>
        <translation>Diese Liste durchsuchen</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>The list “{name}” was removed.</source>
        <translation>Die Liste „{name}“ wurde entfernt.</translation>
    </message>
    <message>
        <source>Restored.</source>
        <translation>Wiederhergestellt.</translation>
    </message>
    <message>
        <source>Each check looks for the phrases on these lists. A list is a file: a table (CSV) such as the Problematic Paper Screener&apos;s, JSON, or plain text with a phrase a line.</source>
        <translation>Jede Prüfung sucht nach den Phrasen auf diesen Listen. Eine Liste ist eine Datei: eine Tabelle (CSV) wie die des Problematic Paper Screener, JSON oder reiner Text mit einer Phrase je Zeile.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln phrase(s)</source>
        <translation>
            <numerusform>%Ln Phrase</numerusform>
            <numerusform>%Ln Phrasen</numerusform>
        </translation>
    </message>
    <message>
        <source>Lists of phrases ({suffixes})</source>
        <translation>Phrasenlisten ({suffixes})</translation>
    </message>
    <message>
        <source>Import a list of phrases</source>
        <translation>Eine Phrasenliste importieren</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search the preferences</source>
        <translation>Die Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Pages of the preferences</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Recent articles</source>
        <translation>Zuletzt geöffnete Artikel</translation>
    </message>
    <message>
        <source>{name} (gone)</source>
        <translation>{name} (nicht mehr da)</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>&amp;Forget these files</source>
        <translation>Diese Dateien &amp;vergessen</translation>
    </message>
</context>
<context>
    <name>RemovedTextDialog</name>
    <message>
        <source>What was removed</source>
        <translation>Was entfernt wurde</translation>
    </message>
    <message>
        <source>Left out as not part of the article; not checked.</source>
        <translation>Weggelassen, weil es nicht zum Artikel gehört; nicht geprüft.</translation>
    </message>
    <message>
        <source>Search what was removed</source>
        <translation>Im Entfernten suchen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the selection, or the whole list</source>
        <translation>Die Auswahl oder die ganze Liste kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s)</source>
        <translation>
            <numerusform>%Ln Stelle</numerusform>
            <numerusform>%Ln Stellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportCommands</name>
    <message>
        <source>Export the report</source>
        <translation>Bericht exportieren</translation>
    </message>
    <message>
        <source>Unknown report format “{kind}”. Use {known}.</source>
        <translation>Unbekanntes Berichtsformat „{kind}“. Möglich sind {known}.</translation>
    </message>
    <message>
        <source>{name} is the article itself. Choose another file name.</source>
        <translation>{name} ist der Artikel selbst. Wählen Sie einen anderen Dateinamen.</translation>
    </message>
    <message>
        <source>The report cannot be written into {path} ({reason}).</source>
        <translation>Der Bericht lässt sich nicht in {path} schreiben ({reason}).</translation>
    </message>
    <message>
        <source>The report is in {path}</source>
        <translation>Der Bericht steht in {path}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>Bericht drucken</translation>
    </message>
</context>
<context>
    <name>ReviewDataDialog</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search this list</source>
        <translation>Diese Liste durchsuchen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>{file} could not be written: {error}</source>
        <translation>{file} konnte nicht geschrieben werden: {error}</translation>
    </message>
    <message>
        <source>Written to {file}.</source>
        <translation>In {file} geschrieben.</translation>
    </message>
    <message>
        <source>{file} is not a text file.</source>
        <translation>{file} ist keine Textdatei.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) imported.</source>
        <translation>
            <numerusform>%Ln Eintrag übernommen.</numerusform>
            <numerusform>%Ln Einträge übernommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restored.</source>
        <translation>Wiederhergestellt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) not understood.</source>
        <translation>
            <numerusform>%Ln Zeile nicht verstanden.</numerusform>
            <numerusform>%Ln Zeilen nicht verstanden.</numerusform>
        </translation>
    </message>
    <message>
        <source>{taken_in} {left_out}</source>
        <translation>{taken_in} {left_out}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) removed.</source>
        <translation>
            <numerusform>%Ln Eintrag entfernt.</numerusform>
            <numerusform>%Ln Einträge entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Plain text (*.txt);;All files (*)</source>
        <translation>Reiner Text (*.txt);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>ReviewEnd</name>
    <message>
        <source>End of the review</source>
        <translation>Ende der Durchsicht</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>Bericht ausgeben</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Nächster Artikel</translation>
    </message>
    <message>
        <source>The next open article with findings to decide</source>
        <translation>Der nächste offene Artikel, in dem etwas zu entscheiden ist</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln Fehler</numerusform>
            <numerusform>%Ln Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fine</source>
        <translation>
            <numerusform>%Ln in Ordnung</numerusform>
            <numerusform>%Ln in Ordnung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to ask the author</source>
        <translation>
            <numerusform>%Ln Rückfrage</numerusform>
            <numerusform>%Ln Rückfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln decided: {counts}.</source>
        <translation>
            <numerusform>Alles entschieden (%Ln): {counts}.</numerusform>
            <numerusform>Alle %Ln entschieden: {counts}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewExchange</name>
    <message>
        <source>Save the review</source>
        <translation>Prüfung sichern</translation>
    </message>
    <message>
        <source>Open a review of this article</source>
        <translation>Eine Prüfung dieses Artikels laden</translation>
    </message>
    <message numerus="yes">
        <source>A review with %Ln decision(s) that you do not have is stored with this article: File ▸ Open a review… imports them.</source>
        <translation>
            <numerusform>Bei diesem Artikel liegt eine Prüfung mit %Ln Entscheidung, die Sie nicht haben: Datei ▸ Prüfung laden … übernimmt sie.</numerusform>
            <numerusform>Bei diesem Artikel liegt eine Prüfung mit %Ln Entscheidungen, die Sie nicht haben: Datei ▸ Prüfung laden … übernimmt sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your name in reviews</source>
        <translation>Ihr Name in Prüfungen</translation>
    </message>
    <message>
        <source>Reports and saved reviews say who decided. Leave it empty to name nobody.</source>
        <translation>Berichte und gesicherte Prüfungen sagen, wer entschieden hat. Lassen Sie es leer, um niemanden zu nennen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln decision(s) saved in {path}</source>
        <translation>
            <numerusform>%Ln Entscheidung in {path} gesichert</numerusform>
            <numerusform>%Ln Entscheidungen in {path} gesichert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decision(s) of the review match no passage here</source>
        <translation>
            <numerusform>%Ln Entscheidung der Prüfung passt hier zu keiner Stelle</numerusform>
            <numerusform>%Ln Entscheidungen der Prüfung passen hier zu keiner Stelle</numerusform>
        </translation>
    </message>
    <message>
        <source>import the review of {who}</source>
        <translation>Prüfung von {who} übernehmen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln decision(s) imported, {known} unchanged, {older} older than yours</source>
        <translation>
            <numerusform>%Ln Entscheidung übernommen, {known} unverändert, {older} älter als Ihre</numerusform>
            <numerusform>%Ln Entscheidungen übernommen, {known} unverändert, {older} älter als Ihre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decision(s) imported, {known} unchanged</source>
        <translation>
            <numerusform>%Ln Entscheidung übernommen, {known} unverändert</numerusform>
            <numerusform>%Ln Entscheidungen übernommen, {known} unverändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Reviews (*{suffix})</source>
        <translation>Prüfungen (*{suffix})</translation>
    </message>
</context>
<context>
    <name>ReviewPill</name>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to decide</source>
        <translation>
            <numerusform>%Ln zu entscheiden</numerusform>
            <numerusform>%Ln zu entscheiden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulePageDialog</name>
    <message>
        <source>About a rule</source>
        <translation>Über eine Regel</translation>
    </message>
    <message>
        <source>What the rule is about</source>
        <translation>Worum es bei der Regel geht</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Families and rules</source>
        <translation>Familien und Regeln</translation>
    </message>
    <message>
        <source>What the rule is about</source>
        <translation>Worum es bei der Regel geht</translation>
    </message>
</context>
<context>
    <name>SessionRestore</name>
    <message numerus="yes">
        <source>%Ln article(s) that were open cannot be found: {names}.</source>
        <translation>
            <numerusform>%Ln Artikel, der offen war, ist nicht zu finden: {names}.</numerusform>
            <numerusform>%Ln Artikel, die offen waren, sind nicht zu finden: {names}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShortcutsSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search for an action or a key</source>
        <translation>Eine Handlung oder eine Taste suchen</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Handlung</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>Als Text &amp;kopieren</translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation>Än&amp;dern…</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
</context>
<context>
    <name>SidebarModel</name>
    <message>
        <source>checking, {checked} of {total}</source>
        <translation>wird geprüft, {checked} von {total}</translation>
    </message>
    <message>
        <source>not checked: {language}</source>
        <translation>nicht geprüft: {language}</translation>
    </message>
    <message>
        <source>waiting to be read</source>
        <translation>wartet aufs Lesen</translation>
    </message>
    <message>
        <source>waiting to be checked</source>
        <translation>wartet auf die Prüfung</translation>
    </message>
    <message>
        <source>check not finished</source>
        <translation>Prüfung nicht abgeschlossen</translation>
    </message>
    <message>
        <source>{todo}, {gap}</source>
        <translation>{todo}, {gap}</translation>
    </message>
    <message>
        <source>{todo} · {verdict}</source>
        <translation>{todo} · {verdict}</translation>
    </message>
    <message>
        <source>{file}: {title}</source>
        <translation>{file}: {title}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln less sure, not shown</source>
        <translation>
            <numerusform>%Ln weniger sichere, nicht gezeigt</numerusform>
            <numerusform>%Ln weniger sichere, nicht gezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>nichts gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to decide</source>
        <translation>
            <numerusform>%Ln zu entscheiden</numerusform>
            <numerusform>%Ln zu entscheiden</numerusform>
        </translation>
    </message>
    <message>
        <source>all decided</source>
        <translation>alles entschieden</translation>
    </message>
    <message>
        <source>altered quotation</source>
        <translation>verändertes Zitat</translation>
    </message>
    <message>
        <source>damaged quotations</source>
        <translation>beschädigte Zitate</translation>
    </message>
    <message>
        <source>probably paraphrased</source>
        <translation>vermutlich umgeschrieben</translation>
    </message>
    <message>
        <source>possibly paraphrased</source>
        <translation>vielleicht umgeschrieben</translation>
    </message>
    <message>
        <source>too short for a verdict</source>
        <translation>zu kurz für ein Urteil</translation>
    </message>
</context>
<context>
    <name>SourceCommands</name>
    <message>
        <source>Choose the source of this article</source>
        <translation>Quelle dieses Artikels wählen</translation>
    </message>
    <message>
        <source>This is the article itself. Choose what it was made from.</source>
        <translation>Das ist der Artikel selbst. Wählen Sie den Text, aus dem er gemacht wurde.</translation>
    </message>
    <message>
        <source>Comparing with {file}…</source>
        <translation>Vergleich mit {file} …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln harmless rewording(s)</source>
        <translation>
            <numerusform>%Ln harmlose Umformulierung</numerusform>
            <numerusform>%Ln harmlose Umformulierungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) of meaning</source>
        <translation>
            <numerusform>%Ln Bedeutungsänderung</numerusform>
            <numerusform>%Ln Bedeutungsänderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Compared with {file}: {changes}, {rewordings}</source>
        <translation>Mit {file} verglichen: {changes}, {rewordings}</translation>
    </message>
    <message>
        <source>Compared with {file}: no change of meaning found, {rewordings}</source>
        <translation>Mit {file} verglichen: keine Bedeutungsänderung gefunden, {rewordings}</translation>
    </message>
</context>
<context>
    <name>SourcePane</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Scroll both together</source>
        <translation>Beide gemeinsam scrollen</translation>
    </message>
    <message>
        <source>Close the source</source>
        <translation>Quelle schließen</translation>
    </message>
    <message>
        <source>Source: {file}</source>
        <translation>Quelle: {file}</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>State of the check</source>
        <translation>Stand der Prüfung</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop checking</source>
        <translation>Prüfung anhalten</translation>
    </message>
    <message>
        <source>Engines</source>
        <translation>Prüfprogramme</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to decide</source>
        <translation>
            <numerusform>%Ln zu entscheiden</numerusform>
            <numerusform>%Ln zu entscheiden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) not checked</source>
        <translation>
            <numerusform>%Ln Teil nicht geprüft</numerusform>
            <numerusform>%Ln Teile nicht geprüft</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoragePage</name>
    <message>
        <source>Storage</source>
        <translation>Ablage</translation>
    </message>
    <message>
        <source>Reopen articles at start</source>
        <translation>Artikel beim Start wieder öffnen</translation>
    </message>
    <message>
        <source>&amp;Clear cached results</source>
        <translation>Zwischengespeicherte Ergebnisse &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Open the folder</source>
        <translation>Den Ordner &amp;öffnen</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>Beim Start</translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation>&amp;Ihr Name</translation>
    </message>
    <message>
        <source>Stored with your decisions and shown in reports.</source>
        <translation>Wird mit Ihren Entscheidungen gespeichert und steht in Berichten.</translation>
    </message>
    <message>
        <source>Stored only in {folder}.</source>
        <translation>Nur in {folder} gespeichert.</translation>
    </message>
    <message>
        <source>{size} of cached results.</source>
        <translation>{size} zwischengespeicherte Ergebnisse.</translation>
    </message>
    <message>
        <source>The results could not be cleared ({error}).</source>
        <translation>Die Ergebnisse ließen sich nicht löschen ({error}).</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Kein Name</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Zwischenspeicher</translation>
    </message>
    <message>
        <source>Decisions and dictionary</source>
        <translation>Entscheidungen und Wörterbuch</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>(nothing)</source>
        <translation>(nichts)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy “{text}”</source>
        <translation>„{text}“ kopieren</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>What was just done</source>
        <translation>Was eben getan wurde</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>TypePopover</name>
    <message>
        <source>Narrow</source>
        <translation>Schmal</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>Breit</translation>
    </message>
    <message>
        <source>Tight</source>
        <translation>Eng</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Loose</source>
        <translation>Weit</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Type and theme</source>
        <translation>Schrift und Farben</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Line length</source>
        <translation>Zeilenlänge</translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation>Zeilenabstand</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Normal size; now {percent} %</source>
        <translation>Normale Größe; jetzt {percent} %</translation>
    </message>
</context>
<context>
    <name>UncheckedDialog</name>
    <message>
        <source>What was not checked</source>
        <translation>Was nicht geprüft wurde</translation>
    </message>
    <message>
        <source>Parts that were not checked</source>
        <translation>Nicht geprüfte Teile</translation>
    </message>
    <message>
        <source>These parts were not checked: no marks there does not mean no errors.</source>
        <translation>Diese Teile wurden nicht geprüft: dass dort nichts markiert ist, heißt nicht, dass dort keine Fehler sind.</translation>
    </message>
    <message>
        <source>Trying again checks only these parts.</source>
        <translation>Ein neuer Versuch prüft nur diese Teile.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>The whole article</source>
        <translation>Der ganze Artikel</translation>
    </message>
    <message>
        <source>“{passage}”</source>
        <translation>„{passage}“</translation>
    </message>
</context>
<context>
    <name>VerdictDetails</name>
    <message>
        <source>List only what was counted for the verdict</source>
        <translation>Nur auflisten, was für das Urteil gezählt wurde</translation>
    </message>
    <message>
        <source>Evidence for the verdict</source>
        <translation>Belege für das Urteil</translation>
    </message>
    <message>
        <source>Show these</source>
        <translation>Diese zeigen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>Rates per 1,000 words; %Ln word(s) of running text were read.</source>
        <translation>
            <numerusform>Anteile je 1.000 Wörter; %Ln Wort Fließtext wurde gelesen.</numerusform>
            <numerusform>Anteile je 1.000 Wörter; %Ln Wörter Fließtext wurden gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Part of the article was not.</source>
        <translation>Ein Teil des Artikels wurde es nicht.</translation>
    </message>
    <message>
        <source>Suspicious wordings</source>
        <translation>Verdächtige Wendungen</translation>
    </message>
    <message>
        <source>Words that rewriting programs favour</source>
        <translation>Wörter, die Umschreibeprogramme lieben</translation>
    </message>
    <message>
        <source>about {number}</source>
        <translation>etwa {number}</translation>
    </message>
</context>
<context>
    <name>VerdictHeadline</name>
    <message>
        <source>Verdict on the article</source>
        <translation>Urteil über den Artikel</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Show the evidence for the verdict</source>
        <translation>Zeigen, worauf das Urteil beruht</translation>
    </message>
    <message>
        <source>What the verdict rests on</source>
        <translation>Worauf das Urteil beruht</translation>
    </message>
    <message>
        <source>Do not quote: altered quotation</source>
        <translation>Nicht zitieren: verändertes Zitat</translation>
    </message>
    <message numerus="yes">
        <source>Do not quote: %Ln fault(s) in its quotations</source>
        <translation>
            <numerusform>Nicht zitieren: %Ln Fehler in den Zitaten</numerusform>
            <numerusform>Nicht zitieren: %Ln Fehler in den Zitaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suspicious wording(s)</source>
        <translation>
            <numerusform>%Ln verdächtige Formulierung</numerusform>
            <numerusform>%Ln verdächtige Formulierungen</numerusform>
        </translation>
    </message>
    <message>
        <source>No suspicious wording</source>
        <translation>Keine verdächtige Formulierung</translation>
    </message>
    <message>
        <source>No verdict: the check was not finished.</source>
        <translation>Kein Urteil: Die Prüfung wurde nicht abgeschlossen.</translation>
    </message>
    <message>
        <source>Verdict follows when the check is complete.</source>
        <translation>Das Urteil folgt, wenn alles geprüft ist.</translation>
    </message>
</context>
<context>
    <name>WindowLayout</name>
    <message>
        <source>Opening {name} …</source>
        <translation>{name} wird geöffnet …</translation>
    </message>
</context>
<context>
    <name>WindowPresenter</name>
    <message>
        <source>The file changed on disk. Checking the new text…</source>
        <translation>Die Datei hat sich geändert. Der neue Text wird geprüft …</translation>
    </message>
    <message>
        <source>Copied “{words}”</source>
        <translation>„{words}“ kopiert</translation>
    </message>
    <message>
        <source>Cancelled: LanguageTool was not installed.</source>
        <translation>Abgebrochen: LanguageTool wurde nicht installiert.</translation>
    </message>
</context>
<context>
    <name>_Gauge</name>
    <message>
        <source>here</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>clean news</source>
        <translation>saubere Nachrichten</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>Settings last only until you close the window; {file}: {reason}.</source>
        <translation>Einstellungen gelten nur, bis Sie das Fenster schließen; {file}: {reason}.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program ({error}). You can go on.</source>
        <translation>Im Programm ging etwas schief ({error}). Sie können weitermachen.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program ({error}). You can go on; the details are in {file}.</source>
        <translation>Im Programm ging etwas schief ({error}). Sie können weitermachen; Näheres steht in {file}.</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>Article &amp;1</source>
        <translation>Artikel &amp;1</translation>
    </message>
    <message>
        <source>Article &amp;2</source>
        <translation>Artikel &amp;2</translation>
    </message>
    <message>
        <source>Article &amp;3</source>
        <translation>Artikel &amp;3</translation>
    </message>
    <message>
        <source>Article &amp;4</source>
        <translation>Artikel &amp;4</translation>
    </message>
    <message>
        <source>Article &amp;5</source>
        <translation>Artikel &amp;5</translation>
    </message>
    <message>
        <source>Article &amp;6</source>
        <translation>Artikel &amp;6</translation>
    </message>
    <message>
        <source>Article &amp;7</source>
        <translation>Artikel &amp;7</translation>
    </message>
    <message>
        <source>Article &amp;8</source>
        <translation>Artikel &amp;8</translation>
    </message>
    <message>
        <source>Article &amp;9</source>
        <translation>Artikel &amp;9</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open the &amp;sample article</source>
        <translation>Beispielar&amp;tikel öffnen</translation>
    </message>
    <message>
        <source>&amp;Reload and check again</source>
        <translation>&amp;Neu laden und prüfen</translation>
    </message>
    <message>
        <source>&amp;Close the article</source>
        <translation>Artikel &amp;schließen</translation>
    </message>
    <message>
        <source>Reopen closed ar&amp;ticle</source>
        <translation>&amp;Geschlossenen Artikel wieder öffnen</translation>
    </message>
    <message>
        <source>Ne&amp;xt article</source>
        <translation>Nä&amp;chster Artikel</translation>
    </message>
    <message>
        <source>Pre&amp;vious article</source>
        <translation>&amp;Vorheriger Artikel</translation>
    </message>
    <message>
        <source>&amp;Export report…</source>
        <translation>Bericht &amp;exportieren…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <source>Save a revie&amp;w…</source>
        <translation>Prüfung sic&amp;hern…</translation>
    </message>
    <message>
        <source>Open a rev&amp;iew…</source>
        <translation>Prüfung &amp;laden…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy sentence with findin&amp;gs</source>
        <translation>Satz &amp;mit Fundstellen kopieren</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>&amp;Paste as article</source>
        <translation>Als Artikel &amp;einfügen</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen…</translation>
    </message>
    <message>
        <source>Search the fin&amp;dings</source>
        <translation>In den &amp;Fundstellen suchen</translation>
    </message>
    <message>
        <source>Pr&amp;eferences…</source>
        <translation>Eins&amp;tellungen…</translation>
    </message>
    <message>
        <source>&amp;All findings</source>
        <translation>&amp;Alle Fundstellen</translation>
    </message>
    <message>
        <source>&amp;Next finding</source>
        <translation>&amp;Nächste Fundstelle</translation>
    </message>
    <message>
        <source>&amp;Previous finding</source>
        <translation>&amp;Vorherige Fundstelle</translation>
    </message>
    <message>
        <source>R&amp;eopen: decide later</source>
        <translation>Wieder &amp;öffnen: später entscheiden</translation>
    </message>
    <message>
        <source>Mark the &amp;selected passage…</source>
        <translation>Au&amp;sgewählte Stelle markieren…</translation>
    </message>
    <message>
        <source>Chan&amp;ge this mark…</source>
        <translation>Markierung än&amp;dern…</translation>
    </message>
    <message>
        <source>Remove th&amp;is mark</source>
        <translation>Markierun&amp;g entfernen</translation>
    </message>
    <message>
        <source>Write a n&amp;ote</source>
        <translation>N&amp;otiz schreiben</translation>
    </message>
    <message>
        <source>About this r&amp;ule…</source>
        <translation>Über diese &amp;Regel…</translation>
    </message>
    <message>
        <source>Dismiss all occurrences in t&amp;his article</source>
        <translation>Alle Vorkommen in diesem Arti&amp;kel verwerfen</translation>
    </message>
    <message>
        <source>Switch this rule off in this &amp;article</source>
        <translation>Regel in diesem &amp;Artikel abschalten</translation>
    </message>
    <message>
        <source>Switch this rule off e&amp;verywhere</source>
        <translation>Regel &amp;überall abschalten</translation>
    </message>
    <message>
        <source>Add the &amp;word to the dictionary</source>
        <translation>&amp;Wort ins Wörterbuch aufnehmen</translation>
    </message>
    <message>
        <source>Dismiss all of this &amp;rule</source>
        <translation>Alle dieser &amp;Regel verwerfen</translation>
    </message>
    <message>
        <source>Dismiss all of this &amp;family</source>
        <translation>Alle dieser &amp;Familie verwerfen</translation>
    </message>
    <message>
        <source>Confirm all that are &amp;sure</source>
        <translation>Alle &amp;sicheren bestätigen</translation>
    </message>
    <message>
        <source>Confirm all &amp;at least as sure as this one</source>
        <translation>Alle bestätigen, die &amp;mindestens so sicher sind wie diese</translation>
    </message>
    <message>
        <source>Your name in reviews…</source>
        <translation>&amp;Ihr Name in Prüfungen…</translation>
    </message>
    <message>
        <source>S&amp;top checking</source>
        <translation>Prüfung anhal&amp;ten</translation>
    </message>
    <message>
        <source>What was not &amp;checked…</source>
        <translation>Was ni&amp;cht geprüft wurde…</translation>
    </message>
    <message>
        <source>What was re&amp;moved…</source>
        <translation>Was ent&amp;fernt wurde…</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Größer</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>&amp;Kleiner</translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation>&amp;Normale Größe</translation>
    </message>
    <message>
        <source>Findings &amp;panel</source>
        <translation>&amp;Fundstellen</translation>
    </message>
    <message>
        <source>&amp;Focus mode</source>
        <translation>&amp;Lesemodus</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Dim &amp;residue</source>
        <translation>&amp;Überreste abblenden</translation>
    </message>
    <message>
        <source>Hide &amp;decided</source>
        <translation>&amp;Entschiedenes ausblenden</translation>
    </message>
    <message>
        <source>Follow the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>S&amp;epia</source>
        <translation>S&amp;epia</translation>
    </message>
    <message>
        <source>High &amp;contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>&amp;Group by rule</source>
        <translation>Nach Regel &amp;gruppieren</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>&amp;Befehle suchen…</translation>
    </message>
    <message>
        <source>&amp;Dictionary…</source>
        <translation>&amp;Wörterbuch…</translation>
    </message>
    <message>
        <source>&amp;Switched-off rules…</source>
        <translation>Abgeschaltete &amp;Regeln…</translation>
    </message>
    <message>
        <source>&amp;Own marks…</source>
        <translation>&amp;Eigene Markierungen…</translation>
    </message>
    <message>
        <source>Dismissed &amp;findings…</source>
        <translation>&amp;Verworfene Fundstellen…</translation>
    </message>
    <message>
        <source>Phrase &amp;lists…</source>
        <translation>&amp;Phrasenlisten…</translation>
    </message>
    <message>
        <source>&amp;Install LanguageTool…</source>
        <translation>&amp;LanguageTool installieren…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Askance</source>
        <translation>Ü&amp;ber Askance</translation>
    </message>
    <message>
        <source>{command} {change}</source>
        <translation>{command}: {change}</translation>
    </message>
    <message>
        <source>Side&amp;bar</source>
        <translation>Seitenle&amp;iste</translation>
    </message>
    <message>
        <source>T&amp;ype and theme…</source>
        <translation>S&amp;chrift und Farben…</translation>
    </message>
    <message>
        <source>Verdict and its evidence</source>
        <translation>Urteil und worauf es beruht</translation>
    </message>
    <message>
        <source>Card at the passage</source>
        <translation>Karte an der Stelle</translation>
    </message>
    <message>
        <source>Filter the findings…</source>
        <translation>Fundstellen filtern…</translation>
    </message>
    <message>
        <source>Co&amp;mpare with its source…</source>
        <translation>Mit der &amp;Quelle vergleichen …</translation>
    </message>
    <message>
        <source>Source &amp;next to the article</source>
        <translation>Quelle &amp;neben dem Artikel</translation>
    </message>
    <message>
        <source>Other pag&amp;e</source>
        <translation>&amp;Andere Seite</translation>
    </message>
    <message>
        <source>Scroll both &amp;together</source>
        <translation>Beide &amp;gemeinsam scrollen</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>It reads as if it was written before about 1930; only the wording of today&apos;s English is judged.</source>
        <translation>Der Text liest sich, als wäre er vor etwa 1930 geschrieben; beurteilt wird nur die Wortwahl im heutigen Englisch.</translation>
    </message>
    <message>
        <source>it reads as if it was written before about 1930, and the wording model knows only the English of today.</source>
        <translation>Der Artikel liest sich, als wäre er vor etwa 1930 geschrieben; das Wortmodell kennt nur heutiges Englisch.</translation>
    </message>
    <message>
        <source>This passage is in {language}; only English is checked.</source>
        <translation>Sprache dieser Passage: {language}; geprüft wird nur Englisch.</translation>
    </message>
    <message>
        <source>The text is in {language}; only English is checked.</source>
        <translation>Sprache des Textes: {language}; geprüft wird nur Englisch.</translation>
    </message>
    <message>
        <source>another language</source>
        <translation>eine andere Sprache</translation>
    </message>
    <message>
        <source>the article is in {language}. Askance checks English only.</source>
        <translation>Sprache des Artikels: {language}. Askance prüft nur Englisch.</translation>
    </message>
    <message>
        <source>It is {count:,} characters without a blank, which is no prose.</source>
        <translation>Das sind {count:,} Zeichen ohne Leerzeichen, also kein Fließtext.</translation>
    </message>
    <message>
        <source>Compare all quotations with the original; not every alteration is marked.</source>
        <translation>Alle Zitate mit dem Original vergleichen; nicht jede Änderung ist markiert.</translation>
    </message>
    <message>
        <source>Do not quote this text from here: a quotation was probably altered.</source>
        <translation>Diesen Text nicht von hier zitieren: Ein Zitat wurde wahrscheinlich verändert.</translation>
    </message>
    <message>
        <source>not all of the article was checked.</source>
        <translation>Nicht der ganze Artikel wurde geprüft.</translation>
    </message>
    <message>
        <source>no wording model has read the article.</source>
        <translation>Kein Wortmodell hat den Artikel gelesen.</translation>
    </message>
    <message>
        <source>Probably machine-paraphrased</source>
        <translation>Vermutlich maschinell umgeschrieben</translation>
    </message>
    <message>
        <source>Possibly machine-paraphrased</source>
        <translation>Vielleicht maschinell umgeschrieben</translation>
    </message>
    <message>
        <source>Nothing that points to a paraphrasing machine</source>
        <translation>Nichts, was auf eine Umschreibmaschine hindeutet</translation>
    </message>
    <message>
        <source>Too short for a verdict</source>
        <translation>Zu kurz für ein Urteil</translation>
    </message>
    <message>
        <source>No verdict</source>
        <translation>Kein Urteil</translation>
    </message>
    <message>
        <source>{words:,} words; at least {least} needed.</source>
        <translation>{words:,} Wörter; mindestens {least} sind nötig.</translation>
    </message>
    <message>
        <source>Do not quote this text from here.</source>
        <translation>Diesen Text nicht von hier zitieren.</translation>
    </message>
    <message>
        <source>This is no proof that a person wrote it.</source>
        <translation>Das beweist nicht, dass ein Mensch ihn geschrieben hat.</translation>
    </message>
    <message>
        <source>1 word; at least {least} needed.</source>
        <translation>1 Wort; mindestens {least} sind nötig.</translation>
    </message>
    <message>
        <source>{words} words; below {enough} nothing is ruled out.</source>
        <translation>{words} Wörter; unter {enough} ist nichts auszuschließen.</translation>
    </message>
    <message>
        <source>Do not quote this text from here: its quotations have {count:,} faults.</source>
        <translation>Diesen Text nicht von hier zitieren: Seine Zitate haben {count:,} Fehler.</translation>
    </message>
    <message>
        <source>{wordings} in {words:,} words (clean news: about {usual} per 1,000).</source>
        <translation>{wordings} auf {words:,} Wörter (saubere Nachrichten: etwa {usual} je 1.000).</translation>
    </message>
    <message>
        <source>{count:,} suspicious wordings</source>
        <translation>{count:,} verdächtige Formulierungen</translation>
    </message>
    <message>
        <source>Only a part of the article was read.</source>
        <translation>Gelesen wurde nur ein Teil des Artikels.</translation>
    </message>
    <message>
        <source>{wordings} and about {habits:,} words that rewriting programs favour in {words:,} words, {quotations:,} of them in quotations (clean news: about {usual} and {usual_habits} per 1,000).</source>
        <translation>{wordings} und etwa {habits:,} Wörter, die Umschreibeprogramme lieben, auf {words:,} Wörter, davon {quotations:,} in Zitaten (saubere Nachrichten: etwa {usual} und {usual_habits} je 1.000).</translation>
    </message>
    <message>
        <source>{wordings} and about {habits:,} words that rewriting programs favour in {words:,} words (clean news: about {usual} and {usual_habits} per 1,000).</source>
        <translation>{wordings} und etwa {habits:,} Wörter, die Umschreibeprogramme lieben, auf {words:,} Wörter (saubere Nachrichten: etwa {usual} und {usual_habits} je 1.000).</translation>
    </message>
    <message>
        <source>{wordings} in {words:,} words, {quotations:,} of them in quotations (clean news: about {usual} per 1,000).</source>
        <translation>{wordings} auf {words:,} Wörter, davon {quotations:,} in Zitaten (saubere Nachrichten: etwa {usual} je 1.000).</translation>
    </message>
    <message>
        <source>no suspicious wording</source>
        <translation>keine verdächtige Formulierung</translation>
    </message>
    <message>
        <source>1 suspicious wording</source>
        <translation>1 verdächtige Formulierung</translation>
    </message>
    <message>
        <source>Left out after this: {words}</source>
        <translation>Danach ist weggelassen: {words}</translation>
    </message>
    <message>
        <source>Left out before this: {words}</source>
        <translation>Davor ist weggelassen: {words}</translation>
    </message>
    <message>
        <source>In the source: {words}</source>
        <translation>In der Quelle: {words}</translation>
    </message>
    <message>
        <source>The article says “{hedge}”; the source does not.</source>
        <translation>Der Artikel sagt „{hedge}“, die Quelle nicht.</translation>
    </message>
    <message>
        <source>Nothing in the source says this.</source>
        <translation>Davon steht nichts in der Quelle.</translation>
    </message>
    <message>
        <source>Nothing in the source says “{words}”.</source>
        <translation>„{words}“ steht nicht in der Quelle.</translation>
    </message>
    <message>
        <source>The quotation has “{ours}”; the source has “{theirs}”.</source>
        <translation>Im Zitat steht „{ours}“, in der Quelle „{theirs}“.</translation>
    </message>
    <message>
        <source>“{words}” is not in the quotation in the source.</source>
        <translation>„{words}“ steht in der Quelle nicht im Zitat.</translation>
    </message>
    <message>
        <source>The quotation leaves out “{words}” without a sign.</source>
        <translation>Im Zitat ist „{words}“ weggelassen, ohne dass es gekennzeichnet ist.</translation>
    </message>
    <message>
        <source>The article says “{ours}”, the source “{theirs}”.</source>
        <translation>Der Artikel sagt „{ours}“, die Quelle „{theirs}“.</translation>
    </message>
    <message>
        <source>The source says who says so (“{word}”); the article does not.</source>
        <translation>Die Quelle nennt, wer das sagt („{word}“), der Artikel nicht.</translation>
    </message>
    <message>
        <source>The source says “{hedge}”; the article does not.</source>
        <translation>Die Quelle sagt „{hedge}“, der Artikel nicht.</translation>
    </message>
    <message>
        <source>“{ours}” says the opposite of “{theirs}” in the source.</source>
        <translation>„{ours}“ sagt das Gegenteil von „{theirs}“ in der Quelle.</translation>
    </message>
    <message>
        <source>The source spells “{words}”.</source>
        <translation>Die Quelle schreibt „{words}“.</translation>
    </message>
    <message>
        <source>The source writes “{words}”.</source>
        <translation>In der Quelle steht „{words}“.</translation>
    </message>
    <message>
        <source>Nobody says this in the source.</source>
        <translation>Das sagt in der Quelle niemand.</translation>
    </message>
    <message>
        <source>The source says this in its own words, and quotes nobody.</source>
        <translation>Die Quelle sagt das mit eigenen Worten und zitiert niemanden.</translation>
    </message>
    <message>
        <source>The article leaves this sentence out.</source>
        <translation>Der Artikel lässt diesen Satz weg.</translation>
    </message>
    <message>
        <source>The article leaves out “{words}”.</source>
        <translation>Der Artikel lässt „{words}“ weg.</translation>
    </message>
    <message>
        <source>This stands at another place in the source.</source>
        <translation>Das steht in der Quelle an anderer Stelle.</translation>
    </message>
    <message>
        <source>In the source somebody else says this: “{who}”.</source>
        <translation>In der Quelle sagt das jemand anderes: „{who}“.</translation>
    </message>
    <message>
        <source>“{ours}” is the other way round in the source: “{theirs}”.</source>
        <translation>„{ours}“ ist in der Quelle umgekehrt: „{theirs}“.</translation>
    </message>
    <message>
        <source>“{ours}” stands for “{theirs}”, and probably means something else.</source>
        <translation>„{ours}“ steht für „{theirs}“ und bedeutet wohl etwas anderes.</translation>
    </message>
    <message>
        <source>“{ours}” is “{theirs}” in the source.</source>
        <translation>„{ours}“ ist in der Quelle „{theirs}“.</translation>
    </message>
    <message>
        <source>An invisible character turns the direction of this text round: it is not what it looks like.</source>
        <translation>Ein unsichtbares Zeichen kehrt die Schreibrichtung um: Der Text ist nicht, wonach er aussieht.</translation>
    </message>
    <message>
        <source>An invisible character changes the direction of the text and nothing changes it back.</source>
        <translation>Ein unsichtbares Zeichen ändert die Schreibrichtung, und nichts stellt sie wieder her.</translation>
    </message>
    <message>
        <source>Invisible characters hide a text here.</source>
        <translation>Hier verbergen unsichtbare Zeichen einen Text.</translation>
    </message>
    <message>
        <source>A control character stands here: a program left it.</source>
        <translation>Hier steht ein Steuerzeichen, das ein Programm hinterlassen hat.</translation>
    </message>
    <message>
        <source>An invisible hyphen divides this word: it was copied from set type.</source>
        <translation>Ein unsichtbarer Trennstrich teilt dieses Wort: Es wurde aus gesetztem Text kopiert.</translation>
    </message>
    <message>
        <source>This word was cut at the end of a line, and what marked the cut was copied along.</source>
        <translation>Dieses Wort war am Zeilenende getrennt, und das Trennzeichen wurde mitkopiert.</translation>
    </message>
    <message>
        <source>An invisible character splits this word: search does not find it.</source>
        <translation>Ein unsichtbares Zeichen teilt dieses Wort: Die Suche findet es nicht.</translation>
    </message>
    <message>
        <source>An invisible character stands beside this word: it came along from a page.</source>
        <translation>Neben diesem Wort steht ein unsichtbares Zeichen, das von einer Webseite mitkam.</translation>
    </message>
    <message>
        <source>This word is set in symbols that imitate letters.</source>
        <translation>Dieses Wort besteht aus Symbolen, die Buchstaben nachahmen.</translation>
    </message>
    <message>
        <source>A letter of this word only looks like a Latin one.</source>
        <translation>Ein Buchstabe dieses Wortes sieht nur aus wie ein lateinischer.</translation>
    </message>
    <message>
        <source>Search and other programs do not recognise it.</source>
        <translation>Die Suche und andere Programme erkennen es nicht.</translation>
    </message>
    <message>
        <source>No letter of this word is Latin: it only looks so.</source>
        <translation>Kein Buchstabe dieses Wortes ist lateinisch, es sieht nur so aus.</translation>
    </message>
    <message>
        <source>Garbled characters (wrong encoding).</source>
        <translation>Entstellte Zeichen (falsche Zeichenkodierung).</translation>
    </message>
    <message>
        <source>An apostrophe was lost (wrong encoding).</source>
        <translation>Ein Apostroph ging verloren (falsche Zeichenkodierung).</translation>
    </message>
    <message>
        <source>A character was lost (wrong encoding).</source>
        <translation>Ein Zeichen ging verloren (falsche Zeichenkodierung).</translation>
    </message>
    <message>
        <source>Two or three letters of this word are one character: it was copied from set type.</source>
        <translation>Zwei oder drei Buchstaben dieses Wortes sind ein einziges Zeichen: Es wurde aus gesetztem Text kopiert.</translation>
    </message>
    <message>
        <source>From {old} to {new} is a fall of {right:.0f}%, not of {share}.</source>
        <translation>Von {old} auf {new} ist ein Rückgang um {right:.0f} %, nicht um {share}.</translation>
    </message>
    <message>
        <source>From {old} to {new} is a rise of {right:.0f}%, not of {share}.</source>
        <translation>Von {old} auf {new} ist ein Anstieg um {right:.0f} %, nicht um {share}.</translation>
    </message>
    <message>
        <source>“{fraction}” is not {share}.</source>
        <translation>„{fraction}“ ist nicht {share}.</translation>
    </message>
    <message>
        <source>{part} of {whole} is {right:.0f}%, not {share}.</source>
        <translation>{part} von {whole} sind {right:.0f} %, nicht {share}.</translation>
    </message>
    <message>
        <source>“{way}”, but from {old} to {new} is {direction}.</source>
        <translation>„{way}“, doch von {old} auf {new} geht es {direction}.</translation>
    </message>
    <message>
        <source>down</source>
        <translation>abwärts</translation>
    </message>
    <message>
        <source>up</source>
        <translation>aufwärts</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Montag</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Dienstag</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Mittwoch</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Donnerstag</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Freitag</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Samstag</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Sonntag</translation>
    </message>
    <message>
        <source>January</source>
        <translation>Januar</translation>
    </message>
    <message>
        <source>February</source>
        <translation>Februar</translation>
    </message>
    <message>
        <source>March</source>
        <translation>März</translation>
    </message>
    <message>
        <source>April</source>
        <translation>April</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>June</source>
        <translation>Juni</translation>
    </message>
    <message>
        <source>July</source>
        <translation>Juli</translation>
    </message>
    <message>
        <source>August</source>
        <translation>August</translation>
    </message>
    <message>
        <source>September</source>
        <translation>September</translation>
    </message>
    <message>
        <source>October</source>
        <translation>Oktober</translation>
    </message>
    <message>
        <source>November</source>
        <translation>November</translation>
    </message>
    <message>
        <source>December</source>
        <translation>Dezember</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day}. {month} {year}</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation>{day}. {month}</translation>
    </message>
    <message>
        <source>“{here}” here, but “{there}” elsewhere in the article.</source>
        <translation>Hier „{here}“, an anderer Stelle des Artikels „{there}“.</translation>
    </message>
    <message>
        <source>Elsewhere: {words}</source>
        <translation>Andernorts: {words}</translation>
    </message>
    <message>
        <source>{month} has {days} days, so there is no {day} {month}.</source>
        <translation>Der {month} hat {days} Tage, einen {day}. {month} gibt es nicht.</translation>
    </message>
    <message>
        <source>{year} was no leap year: February had 28 days.</source>
        <translation>{year} war kein Schaltjahr: Der Februar hatte 28 Tage.</translation>
    </message>
    <message>
        <source>No clock shows “{time}”.</source>
        <translation>„{time}“ zeigt keine Uhr.</translation>
    </message>
    <message>
        <source>This ends in {last}, before it begins in {first}.</source>
        <translation>Das endet {last}, bevor es {first} beginnt.</translation>
    </message>
    <message>
        <source>“{last}” is before “{first}”.</source>
        <translation>„{last}“ liegt vor „{first}“.</translation>
    </message>
    <message>
        <source>From {first} to {last} is {years} years, not {count:g}.</source>
        <translation>Von {first} bis {last} sind es {years} Jahre, nicht {count:g}.</translation>
    </message>
    <message>
        <source>Who was born in {first} was {younger} or {older} in {last}, not {count}.</source>
        <translation>Wer {first} geboren wurde, war {last} {younger} oder {older}, nicht {count}.</translation>
    </message>
    <message>
        <source>Written “{rare}” here and “{common}” elsewhere ({odd} and {usual} times).</source>
        <translation>Hier „{rare}“ geschrieben, andernorts „{common}“ ({odd}- und {usual}-mal).</translation>
    </message>
    <message>
        <source>Spelled “{rare}” here and “{common}” elsewhere ({odd} and {usual} times).</source>
        <translation>Hier „{rare}“ buchstabiert, andernorts „{common}“ ({odd}- und {usual}-mal).</translation>
    </message>
    <message>
        <source>There are no more than 100% of {noun}, but this says {share}.</source>
        <translation>Von {noun} gibt es nicht mehr als 100 %, hier steht aber {share}.</translation>
    </message>
    <message>
        <source>Nothing of this kind can fall by more than all of it, but this says {share}.</source>
        <translation>Nichts dergleichen kann um mehr als alles abnehmen, hier steht aber {share}.</translation>
    </message>
    <message>
        <source>{part} cannot be a part of {whole}.</source>
        <translation>{part} kann kein Teil von {whole} sein.</translation>
    </message>
    <message>
        <source>These shares of one whole add up to {total:g}%.</source>
        <translation>Diese Anteile eines Ganzen ergeben zusammen {total:g} %.</translation>
    </message>
    <message>
        <source>{name} is {age} here and {other} elsewhere in the article.</source>
        <translation>{name} ist hier {age} und an anderer Stelle des Artikels {other}.</translation>
    </message>
    <message>
        <source>“{written}” does not fit {date}: by another date in this article it is a {right}.</source>
        <translation>„{written}“ passt nicht zum {date}: Nach einem anderen Datum dieses Artikels ist es ein {right}.</translation>
    </message>
    <message>
        <source>{date} is a {right}, not a {written}.</source>
        <translation>Der {date} ist ein {right}, kein {written}.</translation>
    </message>
    <message>
        <source>“{found}” is the wrong form here: it should be “{right}”.</source>
        <translation>„{found}“ ist hier die falsche Form; richtig wäre „{right}“.</translation>
    </message>
    <message>
        <source>“{found}” does not agree with “{subject}”: it should be “{right}”.</source>
        <translation>„{found}“ passt nicht zu „{subject}“; richtig wäre „{right}“.</translation>
    </message>
    <message>
        <source>“{second}” joins again what “{first}” joins already: one of the two is enough.</source>
        <translation>„{second}“ verbindet noch einmal, was „{first}“ schon verbindet: Eines von beiden genügt.</translation>
    </message>
    <message>
        <source>No dictionary has “{passage}”.</source>
        <translation>„{passage}“ steht in keinem Wörterbuch.</translation>
    </message>
    <message>
        <source>“{words}” is a slip here: {reason}.</source>
        <translation>„{words}“ ist hier ein Fehler: {reason}.</translation>
    </message>
    <message>
        <source>“{words}” is a slip here: “{right}” is meant.</source>
        <translation>„{words}“ ist hier ein Fehler: Gemeint ist „{right}“.</translation>
    </message>
    <message>
        <source>Somebody is quoted with words they may not have said.</source>
        <translation>Hier wird jemand womöglich mit Worten zitiert, die nie gefallen sind.</translation>
    </message>
    <message>
        <source>This quotation opens with {opened} and closes with {closed}: its two ends may not belong together.</source>
        <translation>Dieses Zitat beginnt mit {opened} und endet mit {closed}: Die beiden Enden gehören womöglich nicht zusammen.</translation>
    </message>
    <message>
        <source>{sound} of the article’s quotations open and close alike, {mixed} not.</source>
        <translation>{sound} Zitate des Artikels beginnen und enden mit demselben Zeichenpaar, {mixed} nicht.</translation>
    </message>
    <message>
        <source>A quotation mark stands between two letters: it cuts a word, or it joins two.</source>
        <translation>Ein Anführungszeichen steht zwischen zwei Buchstaben: Es zerschneidet ein Wort oder verbindet zwei.</translation>
    </message>
    <message>
        <source>Space after the opening quotation mark.</source>
        <translation>Leerzeichen nach dem öffnenden Anführungszeichen.</translation>
    </message>
    <message>
        <source>Space before the closing quotation mark.</source>
        <translation>Leerzeichen vor dem schließenden Anführungszeichen.</translation>
    </message>
    <message>
        <source>Programs that rewrite a text sentence by sentence leave such blanks.</source>
        <translation>Solche Leerzeichen hinterlassen Programme, die einen Text Satz für Satz umschreiben.</translation>
    </message>
    <message>
        <source>This quotation is empty: its words are gone.</source>
        <translation>Dieses Zitat ist leer: Sein Wortlaut fehlt.</translation>
    </message>
    <message>
        <source>A backslash stands before a quotation mark: a program left it there.</source>
        <translation>Vor einem Anführungszeichen steht ein umgekehrter Schrägstrich, den ein Programm hinterlassen hat.</translation>
    </message>
    <message>
        <source>Two quotation marks stand side by side: words between them may be missing.</source>
        <translation>Zwei Anführungszeichen stehen nebeneinander: Dazwischen fehlen womöglich Wörter.</translation>
    </message>
    <message>
        <source>This quotation mark faces the wrong way.</source>
        <translation>Dieses Anführungszeichen zeigt in die falsche Richtung.</translation>
    </message>
    <message>
        <source>So it does in {count} places.</source>
        <translation>So ist es an {count} Stellen.</translation>
    </message>
    <message>
        <source>Quotation mark opened but never closed.</source>
        <translation>Zu diesem öffnenden Anführungszeichen fehlt das schließende.</translation>
    </message>
    <message>
        <source>Quotation mark closed but never opened.</source>
        <translation>Zu diesem schließenden Anführungszeichen fehlt das öffnende.</translation>
    </message>
    <message>
        <source>A quotation begins anew here and had not ended: paragraph breaks of the original are lost, or a closing mark.</source>
        <translation>Hier beginnt ein neues Zitat, bevor das vorige endet: Es fehlen Absätze des Originals oder ein schließendes Anführungszeichen.</translation>
    </message>
    <message>
        <source>The same in {count} places: {words} and others.</source>
        <translation>Dasselbe an {count} Stellen: {words} und weitere.</translation>
    </message>
    <message>
        <source>The same in {count} places: {words}.</source>
        <translation>Dasselbe an {count} Stellen: {words}.</translation>
    </message>
    <message>
        <source>The sentence is cut off: its end is missing.</source>
        <translation>Der Satz bricht ab: Sein Ende fehlt.</translation>
    </message>
    <message>
        <source>The sentence was cut short, as teasers are: its end is missing.</source>
        <translation>Der Satz wurde gekürzt wie ein Anreißer: Sein Ende fehlt.</translation>
    </message>
    <message>
        <source>The paragraph begins in the middle of a sentence: what stood before it is missing.</source>
        <translation>Der Absatz beginnt mitten im Satz: Was davor stand, fehlt.</translation>
    </message>
    <message>
        <source>The sentence of the paragraph before goes on here: the break is not the writer&apos;s.</source>
        <translation>Hier geht der Satz des vorigen Absatzes weiter: Der Absatzwechsel ist nicht gewollt.</translation>
    </message>
    <message>
        <source>The paragraph ends with “{words}”.</source>
        <translation>Der Absatz endet mit „{words}“.</translation>
    </message>
    <message>
        <source>The paragraph begins with “{words}”.</source>
        <translation>Der Absatz beginnt mit „{words}“.</translation>
    </message>
    <message>
        <source>This is the credit of a picture that did not come along with the text.</source>
        <translation>Das ist der Bildnachweis zu einem Bild, das nicht mit dem Text kam.</translation>
    </message>
    <message>
        <source>Around it stands a caption, or nothing that belongs to the article.</source>
        <translation>Ringsum steht eine Bildunterschrift oder nichts, was zum Artikel gehört.</translation>
    </message>
    <message>
        <source>HTML code</source>
        <translation>HTML-Code</translation>
    </message>
    <message>
        <source>HTML tag</source>
        <translation>HTML-Tag</translation>
    </message>
    <message>
        <source>Publishing system&apos;s shortcode</source>
        <translation>Kurzbefehl eines Redaktionssystems</translation>
    </message>
    <message>
        <source>Unfilled placeholder</source>
        <translation>nicht ausgefüllter Platzhalter</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Escaped character</source>
        <translation>maskiertes Zeichen</translation>
    </message>
    <message>
        <source>{what} left in the text.</source>
        <translation>Im Text stehen geblieben: {what}.</translation>
    </message>
    <message>
        <source>A program would have shown it as “{shown}”.</source>
        <translation>Ein Programm hätte es als „{shown}“ angezeigt.</translation>
    </message>
    <message>
        <source>A sentence begins with a capital; this is a piece of one, cut off from its beginning.</source>
        <translation>Ein Satz beginnt mit einem Großbuchstaben; dies ist ein Stück Satz, dem der Anfang fehlt.</translation>
    </message>
    <message>
        <source>Starts in lower case after a full stop: the beginning may be missing.</source>
        <translation>Beginnt nach einem Punkt mit einem Kleinbuchstaben: Womöglich fehlt der Anfang.</translation>
    </message>
    <message>
        <source>The paragraph starts with a punctuation mark; the sentence before it is missing.</source>
        <translation>Der Absatz beginnt mit einem Satzzeichen; der Satz davor fehlt.</translation>
    </message>
    <message>
        <source>Sentence fragment: the rest is missing.</source>
        <translation>Satzfragment: Der Rest fehlt.</translation>
    </message>
    <message>
        <source>a label for an advertisement</source>
        <translation>die Kennzeichnung einer Anzeige</translation>
    </message>
    <message>
        <source>a part of the page&apos;s navigation</source>
        <translation>ein Teil der Seitennavigation</translation>
    </message>
    <message>
        <source>a pointer to another page</source>
        <translation>ein Verweis auf eine andere Seite</translation>
    </message>
    <message>
        <source>a button for sharing</source>
        <translation>eine Schaltfläche zum Teilen</translation>
    </message>
    <message>
        <source>a part of the comment form</source>
        <translation>ein Teil des Kommentarformulars</translation>
    </message>
    <message>
        <source>an offer of a newsletter or an account</source>
        <translation>das Angebot eines Newsletters oder Kontos</translation>
    </message>
    <message>
        <source>a part of the page&apos;s paywall</source>
        <translation>ein Teil der Bezahlschranke</translation>
    </message>
    <message>
        <source>a consent notice or a link to the terms</source>
        <translation>ein Einwilligungshinweis oder ein Verweis auf die Nutzungsbedingungen</translation>
    </message>
    <message>
        <source>the page&apos;s copyright notice</source>
        <translation>der Urheberrechtshinweis der Seite</translation>
    </message>
    <message>
        <source>a note about the page: its dates, tags or buttons</source>
        <translation>eine Angabe zur Seite: Datum, Schlagwörter oder Schaltflächen</translation>
    </message>
    <message>
        <source>what a page shows when it is not loaded</source>
        <translation>das, was eine Seite zeigt, wenn sie nicht geladen ist</translation>
    </message>
    <message>
        <source>This is not part of the article: it is {what}.</source>
        <translation>Das gehört nicht zum Artikel: Es ist {what}.</translation>
    </message>
    <message>
        <source>The words are the usual ones of web pages, and stand here on their own.</source>
        <translation>Es sind die üblichen Worte von Webseiten, und sie stehen hier für sich.</translation>
    </message>
    <message>
        <source>Website footer text, not part of the article.</source>
        <translation>Text aus der Fußzeile einer Website, nicht aus dem Artikel.</translation>
    </message>
    <message>
        <source>Buttons and labels of a web page stand around it.</source>
        <translation>Ringsum stehen Schaltflächen und Beschriftungen einer Webseite.</translation>
    </message>
    <message>
        <source>This paragraph stands in the article twice, with few words changed.</source>
        <translation>Dieser Absatz steht zweimal im Artikel, mit nur wenigen geänderten Wörtern.</translation>
    </message>
    <message>
        <source>This sentence stands in the article twice.</source>
        <translation>Dieser Satz steht zweimal im Artikel.</translation>
    </message>
    <message>
        <source>This paragraph stands in the article twice.</source>
        <translation>Dieser Absatz steht zweimal im Artikel.</translation>
    </message>
    <message>
        <source>It stands before: {words}</source>
        <translation>Er steht schon vorher: {words}</translation>
    </message>
    <message>
        <source>This is program text of a web page, not a part of the article.</source>
        <translation>Das ist Programmtext einer Webseite, kein Teil des Artikels.</translation>
    </message>
    <message>
        <source>It has the signs and words of a script, a style rule or page data.</source>
        <translation>Zeichen und Wörter sind die eines Skripts, einer Formatvorlage oder von Seitendaten.</translation>
    </message>
    <message>
        <source>This is the name of a section of the website, not a part of the article.</source>
        <translation>Das ist der Name eines Ressorts der Website, kein Teil des Artikels.</translation>
    </message>
    <message>
        <source>It stands alone above the headline.</source>
        <translation>Es steht allein über der Überschrift.</translation>
    </message>
    <message>
        <source>“{words}” seems to be “{right}” with a word changed.</source>
        <translation>„{words}“ ist wohl „{right}“ mit einem ausgetauschten Wort.</translation>
    </message>
    <message>
        <source>The idiom: {idiom}</source>
        <translation>Die Redewendung: {idiom}</translation>
    </message>
    <message>
        <source>Known paraphrase of “{meant}”: your list “{list}” has it.</source>
        <translation>Bekannte Umschreibung für „{meant}“ aus der eigenen Liste „{list}“.</translation>
    </message>
    <message>
        <source>Known paraphrase: your list “{list}” has it.</source>
        <translation>Bekannte Umschreibung aus der eigenen Liste „{list}“.</translation>
    </message>
    <message>
        <source>On the list: {entry}</source>
        <translation>Auf der Liste: {entry}</translation>
    </message>
    <message>
        <source>Quick reader: “{word}”: {wrong:.0%} likely substituted, {habit:.0%} likely a machine&apos;s favourite. Thorough reader: {again:.0%} likely substituted.</source>
        <translation>Schneller Leser: „{word}“ ist zu {wrong:.0%} ausgetauscht, zu {habit:.0%} eine Vorliebe von Programmen. Gründlicher Leser: zu {again:.0%} ausgetauscht.</translation>
    </message>
    <message>
        <source>Perhaps “{word}”.</source>
        <translation>Vielleicht „{word}“.</translation>
    </message>
    <message>
        <source>“{words}” is a favourite of paraphrasing machines for a plainer word.</source>
        <translation>„{words}“ setzen Umschreibeprogramme gern für ein schlichteres Wort.</translation>
    </message>
    <message>
        <source>“{words}” looks like a substituted word.</source>
        <translation>„{words}“ sieht nach einem ausgetauschten Wort aus.</translation>
    </message>
    <message>
        <source>Wording model: “{word}”: {wrong:.0%} likely substituted, {habit:.0%} likely a machine&apos;s favourite.</source>
        <translation>Wortmodell: „{word}“ ist zu {wrong:.0%} ausgetauscht, zu {habit:.0%} eine Vorliebe von Programmen.</translation>
    </message>
    <message>
        <source>Expected here: {words}.</source>
        <translation>Erwartet wird hier: {words}.</translation>
    </message>
    <message>
        <source>“{words}” does not fit here: it is what a rewriting program puts for “{right}”.</source>
        <translation>„{words}“ passt hier nicht: Das setzt ein Umschreibeprogramm für „{right}“.</translation>
    </message>
    <message>
        <source>Afrikaans</source>
        <translation>Afrikaans</translation>
    </message>
    <message>
        <source>Amharic</source>
        <translation>Amharisch</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>Azerbaijani</source>
        <translation>Aserbaidschanisch</translation>
    </message>
    <message>
        <source>Belarusian</source>
        <translation>Belarussisch</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>Bulgarisch</translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation>Bengalisch</translation>
    </message>
    <message>
        <source>Bosnian</source>
        <translation>Bosnisch</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>Katalanisch</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>Tschechisch</translation>
    </message>
    <message>
        <source>Welsh</source>
        <translation>Walisisch</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Dänisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Griechisch</translation>
    </message>
    <message>
        <source>Esperanto</source>
        <translation>Esperanto</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Estonian</source>
        <translation>Estnisch</translation>
    </message>
    <message>
        <source>Basque</source>
        <translation>Baskisch</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>Persisch</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>Finnisch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>Irish</source>
        <translation>Irisch</translation>
    </message>
    <message>
        <source>Scottish Gaelic</source>
        <translation>Schottisch-Gälisch</translation>
    </message>
    <message>
        <source>Galician</source>
        <translation>Galicisch</translation>
    </message>
    <message>
        <source>Gujarati</source>
        <translation>Gujarati</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hebräisch</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Hindi</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>Kroatisch</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>Ungarisch</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>Armenisch</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>Indonesisch</translation>
    </message>
    <message>
        <source>Icelandic</source>
        <translation>Isländisch</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>Georgisch</translation>
    </message>
    <message>
        <source>Kazakh</source>
        <translation>Kasachisch</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Koreanisch</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>Latein</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>Litauisch</translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation>Lettisch</translation>
    </message>
    <message>
        <source>Macedonian</source>
        <translation>Mazedonisch</translation>
    </message>
    <message>
        <source>Malayalam</source>
        <translation>Malayalam</translation>
    </message>
    <message>
        <source>Marathi</source>
        <translation>Marathi</translation>
    </message>
    <message>
        <source>Malay</source>
        <translation>Malaiisch</translation>
    </message>
    <message>
        <source>Maltese</source>
        <translation>Maltesisch</translation>
    </message>
    <message>
        <source>Nepali</source>
        <translation>Nepali</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>Norwegisch</translation>
    </message>
    <message>
        <source>Punjabi</source>
        <translation>Pandschabi</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polnisch</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>Rumänisch</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russisch</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>Slowakisch</translation>
    </message>
    <message>
        <source>Slovenian</source>
        <translation>Slowenisch</translation>
    </message>
    <message>
        <source>Somali</source>
        <translation>Somali</translation>
    </message>
    <message>
        <source>Albanian</source>
        <translation>Albanisch</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>Serbisch</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Schwedisch</translation>
    </message>
    <message>
        <source>Swahili</source>
        <translation>Suaheli</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>Tamil</translation>
    </message>
    <message>
        <source>Telugu</source>
        <translation>Telugu</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>Thai</translation>
    </message>
    <message>
        <source>Tagalog</source>
        <translation>Tagalog</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkisch</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainisch</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>Urdu</translation>
    </message>
    <message>
        <source>Uzbek</source>
        <translation>Usbekisch</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Vietnamesisch</translation>
    </message>
    <message>
        <source>Cantonese</source>
        <translation>Kantonesisch</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
</context>
<context>
    <name>kept_files</name>
    <message>
        <source>decisions, dictionary and lists of phrases</source>
        <translation>Entscheidungen, Wörterbuch und Phrasenlisten</translation>
    </message>
    <message>
        <source>settings and what is open</source>
        <translation>Einstellungen und offene Artikel</translation>
    </message>
    <message>
        <source>results of checks</source>
        <translation>Ergebnisse der Prüfungen</translation>
    </message>
    <message>
        <source>the log</source>
        <translation>das Protokoll</translation>
    </message>
    <message>
        <source>Lost when you close the window, because its folder is not writable: {what}.</source>
        <translation>Geht beim Schließen des Fensters verloren, weil der Ordner nicht beschreibbar ist: {what}.</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>{one} or {other}</source>
        <translation>{one} oder {other}</translation>
    </message>
</context>
<context>
    <name>manage</name>
    <message>
        <source>Dictionary</source>
        <translation>Wörterbuch</translation>
    </message>
    <message>
        <source>Words you added. They are never marked as misspelled.</source>
        <translation>Wörter, die Sie hinzugefügt haben. Sie gelten nie als falsch geschrieben.</translation>
    </message>
    <message>
        <source>Switched-off rules</source>
        <translation>Abgeschaltete Regeln</translation>
    </message>
    <message>
        <source>What these rules find is not shown.</source>
        <translation>Was diese Regeln finden, wird nicht gezeigt.</translation>
    </message>
    <message>
        <source>Dismissed findings</source>
        <translation>Verworfene Fundstellen</translation>
    </message>
    <message>
        <source>You said of these that they are fine. Removed from here they are open again.</source>
        <translation>Von diesen haben Sie gesagt, sie seien in Ordnung. Hier entfernt, sind sie wieder offen.</translation>
    </message>
    <message>
        <source>Own marks</source>
        <translation>Eigene Markierungen</translation>
    </message>
    <message>
        <source>Passages that you, or somebody whose review you opened, marked by hand. A mark whose passage is gone from its article is still here.</source>
        <translation>Stellen, die Sie oder jemand, dessen Prüfung Sie geladen haben, von Hand markiert haben. Eine Markierung, deren Stelle im Artikel nicht mehr steht, ist hier noch da.</translation>
    </message>
    <message>
        <source>{rule} – everywhere</source>
        <translation>{rule} – überall</translation>
    </message>
    <message>
        <source>{rule} – in {article}</source>
        <translation>{rule} – in {article}</translation>
    </message>
    <message>
        <source>“{quote}” – {note} – in {article}</source>
        <translation>„{quote}“ – {note} – in {article}</translation>
    </message>
    <message>
        <source>“{quote}” – {rule} – in {article}</source>
        <translation>„{quote}“ – {rule} – in {article}</translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Prüfung</translation>
    </message>
    <message>
        <source>Decide severa&amp;l</source>
        <translation>&amp;Mehrere entscheiden</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Extras</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Article by number</source>
        <translation>A&amp;rtikel nach Nummer</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Farb&amp;en</translation>
    </message>
    <message>
        <source>&amp;Strictness</source>
        <translation>&amp;Strenge</translation>
    </message>
    <message>
        <source>Findin&amp;gs list</source>
        <translation>Lis&amp;te der Fundstellen</translation>
    </message>
    <message>
        <source>F&amp;amilies</source>
        <translation>F&amp;amilien</translation>
    </message>
    <message>
        <source>Open rece&amp;nt</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
</context>
<context>
    <name>palette</name>
    <message>
        <source>Open article</source>
        <translation>Offener Artikel</translation>
    </message>
    <message>
        <source>Recent article</source>
        <translation>Zuletzt geöffneter Artikel</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Rule › {family}</source>
        <translation>Regel › {family}</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>not possible now</source>
        <translation>jetzt nicht möglich</translation>
    </message>
    <message>
        <source>open an article first</source>
        <translation>öffnen Sie zuerst einen Artikel</translation>
    </message>
    <message>
        <source>nothing is being checked</source>
        <translation>es wird nichts geprüft</translation>
    </message>
    <message>
        <source>no findings are shown</source>
        <translation>es werden keine Fundstellen gezeigt</translation>
    </message>
    <message>
        <source>go to a finding first</source>
        <translation>gehen Sie zuerst zu einer Fundstelle</translation>
    </message>
    <message>
        <source>this finding is open</source>
        <translation>diese Fundstelle ist offen</translation>
    </message>
    <message>
        <source>go to a finding about spelling first</source>
        <translation>gehen Sie zuerst zu einer Fundstelle zur Rechtschreibung</translation>
    </message>
    <message>
        <source>go to a finding that is not your own mark first</source>
        <translation>gehen Sie zuerst zu einer Fundstelle, die keine eigene Markierung ist</translation>
    </message>
    <message>
        <source>go to a mark of your own first</source>
        <translation>gehen Sie zuerst zu einer eigenen Markierung</translation>
    </message>
    <message>
        <source>nothing to undo</source>
        <translation>nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>nothing to redo</source>
        <translation>nichts zu wiederholen</translation>
    </message>
    <message>
        <source>nothing was left unchecked</source>
        <translation>nichts blieb ungeprüft</translation>
    </message>
    <message>
        <source>nothing was left out of the article</source>
        <translation>aus dem Artikel wurde nichts weggelassen</translation>
    </message>
    <message>
        <source>only one article is open</source>
        <translation>nur ein Artikel ist offen</translation>
    </message>
    <message>
        <source>compare the article with its source first</source>
        <translation>zuerst den Artikel mit seiner Quelle vergleichen</translation>
    </message>
    <message>
        <source>no article was closed</source>
        <translation>kein Artikel wurde geschlossen</translation>
    </message>
</context>
<context>
    <name>reports</name>
    <message>
        <source>The check was still under way when this report was made.</source>
        <translation>Die Prüfung lief noch, als dieser Bericht entstand.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>JSON, a line an article</source>
        <translation>JSON, eine Zeile je Artikel</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word-Dokument</translation>
    </message>
    <message>
        <source>SARIF, for checking programs</source>
        <translation>SARIF, für Prüfprogramme</translation>
    </message>
</context>
<context>
    <name>rules</name>
    <message>
        <source>Nobody writes so. A machine that paraphrases or translates takes an idiom word by word, and where it changed this one it has changed others that cannot be seen.</source>
        <translation>So schreibt niemand. Ein Programm, das umschreibt oder übersetzt, nimmt eine Redewendung Wort für Wort; wo es diese verändert hat, hat es auch andere verändert, denen man es nicht ansieht.</translation>
    </message>
    <message>
        <source>Such a program changes an article so that nobody sees where it was taken from. Where one of its words stands, others were changed too, names and quotations among them.</source>
        <translation>Ein solches Programm verändert einen Artikel so, dass niemand sieht, woher er stammt. Wo eines seiner Wörter steht, wurden auch andere geändert, darunter Namen und Zitate.</translation>
    </message>
    <message>
        <source>People make such slips, and so do machines that translate an article to and fro or put words in place of others. Grammar rules see each word and miss the phrase.</source>
        <translation>Solche Fehler machen Menschen, aber auch Programme, die einen Artikel hin und zurück übersetzen oder Wörter austauschen. Grammatikregeln sehen jedes Wort und übersehen die Wendung.</translation>
    </message>
    <message>
        <source>A single slip means little. Many mean that a machine wrote, translated or cut and joined the text, and that nobody read it before you did.</source>
        <translation>Ein einzelner Fehler besagt wenig. Viele besagen, dass ein Programm den Text geschrieben, übersetzt oder zusammengesetzt hat und dass ihn vorher niemand gelesen hat.</translation>
    </message>
    <message>
        <source>Many languages say both. Who writes English says one: the sentence was translated by a machine, or by somebody in a hurry.</source>
        <translation>In vielen Sprachen sagt man beides, im Englischen nur eines: Den Satz hat eine Maschine übersetzt oder jemand in Eile.</translation>
    </message>
    <message>
        <source>No typist sets a mark apart from its quotation. Programs that cut a text into sentences, rewrite each and join them again do: a quotation that passed through one may have been reworded.</source>
        <translation>Beim Tippen trennt niemand ein Anführungszeichen von seinem Zitat. Programme, die einen Text in Sätze zerlegen, jeden umschreiben und sie wieder zusammenfügen, tun das: Ein Zitat, das durch ein solches ging, lautet womöglich anders.</translation>
    </message>
    <message>
        <source>Without the second mark you cannot tell where the quotation ends and the writer&apos;s words begin.</source>
        <translation>Ohne das zweite Zeichen ist nicht zu erkennen, wo das Zitat endet und die Worte des Artikels beginnen.</translation>
    </message>
    <message>
        <source>One hand types one kind of mark. Where the two ends of a quotation differ, they may come from two texts: the quotation was cut, continued or put together. In an article that sets its other quotations properly this is a sign; in one that mixes throughout it is only a careless editing system, and gets little confidence.</source>
        <translation>Eine Hand tippt eine Art von Zeichen. Wo sich die beiden Enden eines Zitats unterscheiden, stammen sie womöglich aus zwei Texten: Das Zitat wurde gekürzt, fortgesetzt oder zusammengefügt. In einem Artikel, der seine übrigen Zitate richtig setzt, ist das ein Zeichen; wo durchweg gemischt wird, ist nur das Redaktionssystem nachlässig, und die Fundstelle gilt als wenig sicher.</translation>
    </message>
    <message>
        <source>Somebody moved the mark, or the words around it, without reading: what is inside the quotation is no longer what was said.</source>
        <translation>Jemand hat das Zeichen oder die Wörter ringsum verschoben, ohne zu lesen: Was im Zitat steht, ist nicht mehr das Gesagte.</translation>
    </message>
    <message>
        <source>Marks like these are left where words were taken out or two texts were joined. An empty quotation says that somebody said something, and not what.</source>
        <translation>Solche Zeichen bleiben, wo Wörter entfernt oder zwei Texte verbunden wurden. Ein leeres Zitat sagt, dass jemand etwas gesagt hat, aber nicht was.</translation>
    </message>
    <message>
        <source>Search, plagiarism checkers and screen readers do not see such a word, and that is often why it was written so: to disguise a copy, a name or an address.</source>
        <translation>Suche, Plagiatsprüfung und Bildschirmleser erkennen ein solches Wort nicht, und oft wurde es gerade deshalb so geschrieben: um eine Kopie, einen Namen oder eine Adresse zu tarnen.</translation>
    </message>
    <message>
        <source>A word with an invisible character is not found by search and not seen by checkers; text whose direction is turned round reads otherwise than it is stored. Some get in with a copy from a page, some were put there on purpose.</source>
        <translation>Ein Wort mit einem unsichtbaren Zeichen findet keine Suche und sieht keine Prüfung; Text mit umgekehrter Schreibrichtung liest sich anders, als er gespeichert ist. Manche solcher Zeichen kommen beim Kopieren von einer Seite mit, manche wurden absichtlich gesetzt.</translation>
    </message>
    <message>
        <source>The word is not found by search, spelling checkers take it for another one, and it shows that the text was copied out of a typeset page.</source>
        <translation>Die Suche findet das Wort nicht, die Rechtschreibprüfung hält es für ein anderes, und es zeigt, dass der Text aus einer gesetzten Seite kopiert wurde.</translation>
    </message>
    <message>
        <source>The file went through a program that did not know how it was written. Names, sums of money and quotation marks are what suffers most, and some characters cannot be restored.</source>
        <translation>Die Datei ging durch ein Programm, das ihre Zeichenkodierung nicht kannte. Am meisten leiden Namen, Geldbeträge und Anführungszeichen, und manche Zeichen sind nicht wiederherzustellen.</translation>
    </message>
    <message>
        <source>The text was taken from a page by a program that nobody watched. What else it took or lost, nobody has looked at either.</source>
        <translation>Ein Programm hat den Text unbeaufsichtigt von einer Seite geholt. Was es sonst mitnahm oder verlor, hat auch niemand angesehen.</translation>
    </message>
    <message>
        <source>They are headlines of other articles, names of sections, captions. Read as the article&apos;s end they say what it does not say.</source>
        <translation>Es sind Überschriften anderer Artikel, Namen von Ressorts, Bildunterschriften. Als Ende des Artikels gelesen, sagen sie, was er nicht sagt.</translation>
    </message>
    <message>
        <source>Harmless, but it shows that the text was scraped from a web page.</source>
        <translation>Harmlos, zeigt aber, dass der Text von einer Webseite abgegriffen wurde.</translation>
    </message>
    <message>
        <source>The paragraph is the caption of a missing picture, or has one mixed into it: it describes what somebody saw in a photograph, perhaps years before the article.</source>
        <translation>Der Absatz ist die Unterschrift eines fehlenden Bildes oder enthält eine: Er beschreibt, was auf einem Foto zu sehen war, das vielleicht Jahre älter ist als der Artikel.</translation>
    </message>
    <message>
        <source>A program took the text from a page without knowing its words from its workings. Words of the article may be missing for the same reason.</source>
        <translation>Ein Programm hat den Text von einer Seite geholt, ohne deren Worte von ihrer Technik zu unterscheiden. Aus demselben Grund können Worte des Artikels fehlen.</translation>
    </message>
    <message>
        <source>The text went through a program that failed on a part of it. Characters that it knew even less may be gone altogether.</source>
        <translation>Der Text ging durch ein Programm, das an einem Teil gescheitert ist. Zeichen, die es noch weniger kannte, fehlen womöglich ganz.</translation>
    </message>
    <message>
        <source>A program has cut a sentence up and lost a part of it. The words that are left may say the opposite of what was written.</source>
        <translation>Ein Programm hat einen Satz zerschnitten und einen Teil verloren. Die Wörter, die blieben, können das Gegenteil des Geschriebenen sagen.</translation>
    </message>
    <message>
        <source>What is missing may be a “not”, a source or a condition. Half a sentence must not be quoted as a whole one.</source>
        <translation>Was fehlt, kann ein „nicht“ sein, eine Quelle oder eine Bedingung. Ein halber Satz darf nicht als ganzer zitiert werden.</translation>
    </message>
    <message>
        <source>No editor lets a paragraph through twice. The text was put together by a program, from a page that shows its teaser again, or from several versions of one story.</source>
        <translation>Keine Redaktion lässt einen Absatz zweimal durch. Den Text hat ein Programm zusammengesetzt: aus einer Seite, die ihren Anreißer wiederholt, oder aus mehreren Fassungen einer Geschichte.</translation>
    </message>
    <message>
        <source>One of the two is wrong, and a reader cannot know which: somebody may turn up on the wrong day, or look for a report that is filed under another.</source>
        <translation>Eines von beiden ist falsch, und wer liest, kann nicht wissen, welches: Man käme am falschen Tag oder suchte einen Bericht unter dem falschen Datum.</translation>
    </message>
    <message>
        <source>The event did not happen then, and nobody can say from the text when.</source>
        <translation>Das Ereignis war nicht an diesem Tag, und aus dem Text geht nicht hervor, wann.</translation>
    </message>
    <message>
        <source>A year or a number is wrong, and whatever is reckoned from it is wrong too.</source>
        <translation>Ein Jahr oder eine Zahl ist falsch, und was daraus errechnet wird, ist es auch.</translation>
    </message>
    <message>
        <source>One of the figures is wrong, or they are not about the same thing; whoever repeats either may repeat the wrong one.</source>
        <translation>Eine der Zahlen ist falsch, oder sie meinen nicht dasselbe; wer eine wiederholt, wiederholt womöglich die falsche.</translation>
    </message>
    <message>
        <source>One of the figures is wrong, and the text does not say which.</source>
        <translation>Eine der Zahlen ist falsch, und der Text verrät nicht, welche.</translation>
    </message>
    <message>
        <source>One of the figures is wrong, and it is the one that gets quoted.</source>
        <translation>Eine der Zahlen ist falsch, und gerade die wird zitiert.</translation>
    </message>
    <message>
        <source>Ages are how people of one name are told apart; one of these is wrong.</source>
        <translation>Am Alter lassen sich Menschen gleichen Namens unterscheiden; eine der Angaben ist falsch.</translation>
    </message>
    <message>
        <source>One of them is wrong, or the text was put together from several; a search for the name finds half of it.</source>
        <translation>Eine der Schreibweisen ist falsch, oder der Text wurde aus mehreren zusammengesetzt; eine Suche nach dem Namen findet nur die Hälfte.</translation>
    </message>
    <message>
        <source>A newspaper has one way to write a name. Two in one text show that it was put together from several sources, or that a program rewrote it.</source>
        <translation>Eine Zeitung schreibt einen Namen immer gleich. Zwei Schreibweisen in einem Text zeigen, dass er aus mehreren Quellen zusammengesetzt oder von einem Programm umgeschrieben wurde.</translation>
    </message>
    <message>
        <source>A single slip means little. Many in one article mean that a machine wrote, translated or scraped it, or that nobody read it before you did.</source>
        <translation>Ein einzelner Fehler besagt wenig. Viele in einem Artikel besagen, dass ein Programm ihn geschrieben, übersetzt oder abgegriffen hat oder dass ihn vorher niemand gelesen hat.</translation>
    </message>
    <message>
        <source>Nobody chose these words. Where they stand in somebody&apos;s quoted speech, that person did not say them.</source>
        <translation>Diese Wörter hat niemand gewählt. Wo sie in einem Zitat stehen, hat sie die zitierte Person nicht gesagt.</translation>
    </message>
    <message>
        <source>Nobody writes “lung bonfire” for “pneumonia”: whoever did had a program put other words in the place of somebody&apos;s own.</source>
        <translation>Niemand schreibt „lung bonfire“ für „pneumonia“: Hier hat ein Programm fremde Wörter durch andere ersetzt.</translation>
    </message>
    <message>
        <source>Somebody is quoted with words that they may never have said. Of all that a rewriting machine does to an article, this does the most harm to whoever quotes it.</source>
        <translation>Jemand wird mit Worten zitiert, die womöglich nie gefallen sind. Von allem, was ein Umschreibeprogramm mit einem Artikel anstellt, schadet das denen am meisten, die ihn zitieren.</translation>
    </message>
    <message>
        <source>The article says what its source does not say. No other check can see that: both sentences are sound English.</source>
        <translation>Der Artikel sagt, was seine Quelle nicht sagt. Keine andere Prüfung kann das sehen: Beide Sätze sind einwandfreies Englisch.</translation>
    </message>
    <message>
        <source>Detectors see a part of what is wrong with a text. What a person sees belongs into the same list, the same report, and the same review.</source>
        <translation>Die Prüfungen sehen nur einen Teil dessen, was an einem Text nicht stimmt. Was Menschen sehen, gehört in dieselbe Liste, denselben Bericht und dieselbe Durchsicht.</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>the check</source>
        <translation>die Prüfung</translation>
    </message>
    <message>
        <source>grammar not checked</source>
        <translation>Grammatik nicht geprüft</translation>
    </message>
    <message>
        <source>wording not checked</source>
        <translation>Wortwahl nicht geprüft</translation>
    </message>
    <message>
        <source>Opening {name} …</source>
        <translation>{name} wird geöffnet …</translation>
    </message>
    <message>
        <source>Nothing was checked. {why}</source>
        <translation>Es wurde nichts geprüft. {why}</translation>
    </message>
    <message>
        <source>Checking the article as a whole</source>
        <translation>Der Artikel als Ganzes wird geprüft</translation>
    </message>
    <message>
        <source>Checking paragraph {number} of {total}</source>
        <translation>Absatz {number} von {total} wird geprüft</translation>
    </message>
    <message>
        <source>Checking paragraph {number} of {total}, {time_left}</source>
        <translation>Absatz {number} von {total} wird geprüft, {time_left}</translation>
    </message>
    <message>
        <source>Checked in part: nothing found</source>
        <translation>Teilweise geprüft: nichts gefunden</translation>
    </message>
    <message>
        <source>Checked: nothing found</source>
        <translation>Geprüft: nichts gefunden</translation>
    </message>
    <message>
        <source>{engine} is starting</source>
        <translation>{engine} wird gestartet</translation>
    </message>
    <message>
        <source>{engine} is loading its rules</source>
        <translation>{engine} lädt seine Regeln</translation>
    </message>
    <message>
        <source>{engine} is loading</source>
        <translation>{engine} wird geladen</translation>
    </message>
    <message>
        <source>wording model</source>
        <translation>Wortmodell</translation>
    </message>
    <message>
        <source>Wording is not checked</source>
        <translation>Die Wortwahl wird nicht geprüft</translation>
    </message>
    <message>
        <source>Grammar is not checked</source>
        <translation>Die Grammatik wird nicht geprüft</translation>
    </message>
    <message>
        <source>Wording follows: {state}</source>
        <translation>Wortwahl folgt: {state}</translation>
    </message>
    <message>
        <source>Grammar follows: {state}</source>
        <translation>Grammatik folgt: {state}</translation>
    </message>
    <message>
        <source>about {minutes} min left</source>
        <translation>noch etwa {minutes} min</translation>
    </message>
    <message>
        <source>about {seconds} s left</source>
        <translation>noch etwa {seconds} s</translation>
    </message>
    <message>
        <source>What you open is sent to {server} to have its grammar checked, because you set that address. Nothing else leaves this computer.</source>
        <translation>Was Sie öffnen, wird zur Prüfung der Grammatik an {server} geschickt, weil Sie diese Adresse eingestellt haben. Sonst verlässt nichts diesen Rechner.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer: no text, no statistics, no request for updates. Only if you set the address of a LanguageTool server are texts sent, and to that server alone.</source>
        <translation>Nichts verlässt diesen Rechner: kein Text, keine Statistik, keine Suche nach Aktualisierungen. Nur wenn Sie die Adresse eines LanguageTool-Servers einstellen, werden Texte verschickt, und zwar nur an diesen Server.</translation>
    </message>
    <message>
        <source>Grammar</source>
        <translation>Grammatik</translation>
    </message>
    <message>
        <source>Broken grammar</source>
        <translation>Zerbrochene Grammatik</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Wortwahl</translation>
    </message>
    <message>
        <source>Substituted words</source>
        <translation>Ersetzte Wörter</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Damaged or altered quotations</source>
        <translation>Beschädigte oder veränderte Zitate</translation>
    </message>
    <message>
        <source>Residue</source>
        <translation>Überreste</translation>
    </message>
    <message>
        <source>Leftovers of a web page</source>
        <translation>Reste einer Webseite</translation>
    </message>
    <message>
        <source>Consistency</source>
        <translation>Widersprüche</translation>
    </message>
    <message>
        <source>Contradicting statements</source>
        <translation>Widersprüchliche Angaben</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>Deceptive or damaged characters</source>
        <translation>Täuschende oder beschädigte Zeichen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Changes of meaning against the source</source>
        <translation>Was etwas anderes bedeutet als die Quelle</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>Nach Stelle</translation>
    </message>
    <message>
        <source>By seriousness</source>
        <translation>Nach Gewicht</translation>
    </message>
    <message>
        <source>By confidence</source>
        <translation>Nach Sicherheit</translation>
    </message>
    <message>
        <source>By family</source>
        <translation>Nach Familie</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>gering</translation>
    </message>
    <message>
        <source>check before quoting</source>
        <translation>vor dem Zitieren prüfen</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>Confirmed by {who}</source>
        <translation>Bestätigt von {who}</translation>
    </message>
    <message>
        <source>noted</source>
        <translation>notiert</translation>
    </message>
    <message>
        <source>Only confirmed ones</source>
        <translation>Nur bestätigte</translation>
    </message>
    <message>
        <source>Con&amp;firm: it is an error</source>
        <translation>&amp;Bestätigen: es ist ein Fehler</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>It is an error</source>
        <translation>Es ist ein Fehler</translation>
    </message>
    <message>
        <source>confirm “{words}”</source>
        <translation>„{words}“ bestätigen</translation>
    </message>
    <message>
        <source>Confirmed “{words}”.</source>
        <translation>„{words}“ als Fehler bestätigt.</translation>
    </message>
    <message>
        <source>Dismissed by {who}</source>
        <translation>Verworfen von {who}</translation>
    </message>
    <message>
        <source>Only dismissed ones</source>
        <translation>Nur verworfene</translation>
    </message>
    <message>
        <source>&amp;Dismiss: not an error</source>
        <translation>V&amp;erwerfen: kein Fehler</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>It is not an error</source>
        <translation>Es ist kein Fehler</translation>
    </message>
    <message>
        <source>dismiss “{words}”</source>
        <translation>„{words}“ verwerfen</translation>
    </message>
    <message>
        <source>Dismissed “{words}”.</source>
        <translation>„{words}“ verworfen.</translation>
    </message>
    <message>
        <source>ask the author</source>
        <translation>Rückfrage</translation>
    </message>
    <message>
        <source>Ask the author, says {who}</source>
        <translation>Rückfrage an den Verfasser, sagt {who}</translation>
    </message>
    <message>
        <source>As&amp;k the author</source>
        <translation>Beim Verfasser nac&amp;hfragen</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Rückfragen</translation>
    </message>
    <message>
        <source>Ask the author: only they can say whether it is an error</source>
        <translation>Rückfrage: Nur der Verfasser kann sagen, ob es ein Fehler ist</translation>
    </message>
    <message>
        <source>ask the author about “{words}”</source>
        <translation>wegen „{words}“ rückfragen</translation>
    </message>
    <message>
        <source>Noted by {who}</source>
        <translation>Notiz von {who}</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>möglich</translation>
    </message>
    <message>
        <source>serious</source>
        <translation>ernst</translation>
    </message>
    <message>
        <source>Quotation altered</source>
        <translation>Zitat verändert</translation>
    </message>
    <message>
        <source>Quotation invented</source>
        <translation>Zitat erfunden</translation>
    </message>
    <message>
        <source>Quotation of somebody else</source>
        <translation>Zitat von jemand anderem</translation>
    </message>
    <message>
        <source>Unit or scale</source>
        <translation>Einheit oder Größenordnung</translation>
    </message>
    <message>
        <source>Date or time</source>
        <translation>Datum oder Zeit</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Roles swapped</source>
        <translation>Rollen vertauscht</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Reichweite</translation>
    </message>
    <message>
        <source>Negation or opposite</source>
        <translation>Verneinung oder Gegenteil</translation>
    </message>
    <message>
        <source>Hedge dropped</source>
        <translation>Vorbehalt weggefallen</translation>
    </message>
    <message>
        <source>Hedge added</source>
        <translation>Vorbehalt hinzugekommen</translation>
    </message>
    <message>
        <source>Attribution dropped</source>
        <translation>Quellenangabe weggefallen</translation>
    </message>
    <message>
        <source>Wrong word</source>
        <translation>Falsches Wort</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelassen</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Only questions for the author</source>
        <translation>Nur Rückfragen</translation>
    </message>
    <message>
        <source>Marked “{words}” to ask the author.</source>
        <translation>Rückfrage zu „{words}“ vorgemerkt.</translation>
    </message>
    <message>
        <source>Only undecided ones</source>
        <translation>Nur unentschiedene</translation>
    </message>
    <message>
        <source>marked by hand</source>
        <translation>von Hand markiert</translation>
    </message>
    <message>
        <source>marked by {who}</source>
        <translation>markiert von {who}</translation>
    </message>
    <message>
        <source>Altered quotation</source>
        <translation>Verändertes Zitat</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>In the source</source>
        <translation>In der Quelle</translation>
    </message>
    <message>
        <source>Probably written</source>
        <translation>Vermutlich stand da</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>dismissed</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>somebody without a name</source>
        <translation>jemand ohne Namen</translation>
    </message>
    <message>
        <source>{number} of {count}, {kind}, {sure}: {passage}, {state}</source>
        <translation>{number} von {count}, {kind}, {sure}: {passage}, {state}</translation>
    </message>
    <message>
        <source>{file} holds many articles; save the one that is meant.</source>
        <translation>{file} enthält viele Artikel; speichern Sie den gemeinten als eigene Datei.</translation>
    </message>
    <message>
        <source>{file} is not in English and cannot be compared.</source>
        <translation>{file} ist nicht auf Englisch und kann nicht verglichen werden.</translation>
    </message>
    <message>
        <source>{file} has too little in common with the article: no source?</source>
        <translation>{file} hat zu wenig mit dem Artikel gemeinsam: Ist das die Quelle?</translation>
    </message>
    <message>
        <source>The article could not be compared with {file}: {error}.</source>
        <translation>Der Artikel konnte nicht mit {file} verglichen werden: {error}.</translation>
    </message>
</context>
</TS>
