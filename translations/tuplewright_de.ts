<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>BlockCommands</name>
    <message>
        <source>paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>fill down</source>
        <translation>Nach unten ausfüllen</translation>
    </message>
    <message>
        <source>duplicate row</source>
        <translation>Verdoppeln der Zeile</translation>
    </message>
    <message numerus="yes">
        <source>duplicates of %n rows</source>
        <translation>
            <numerusform>Verdoppeln von %n Zeile</numerusform>
            <numerusform>Verdoppeln von %n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>insertion</source>
        <translation>Einsetzen</translation>
    </message>
</context>
<context>
    <name>CellCommands</name>
    <message>
        <source>%1 must have a value. Type one, or set DEFAULT with Ctrl+Backspace.</source>
        <translation>%1 braucht einen Wert. Geben Sie einen ein oder setzen Sie mit Strg+Rücktaste DEFAULT.</translation>
    </message>
    <message>
        <source>setting of NULL</source>
        <translation>Setzen von NULL</translation>
    </message>
    <message>
        <source>%1 has no default and must have a value.</source>
        <translation>%1 hat keine Vorgabe und braucht einen Wert.</translation>
    </message>
    <message>
        <source>setting of DEFAULT</source>
        <translation>Setzen von DEFAULT</translation>
    </message>
    <message>
        <source>setting of empty texts</source>
        <translation>Setzen leerer Texte</translation>
    </message>
    <message>
        <source>A value that has not been read whole cannot be written.</source>
        <translation>Ein Wert, der nicht ganz gelesen ist, kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>%1 is no text column and cannot hold an empty text.</source>
        <translation>%1 ist keine Textspalte und kann keinen leeren Text enthalten.</translation>
    </message>
</context>
<context>
    <name>CellFormatter</name>
    <message>
        <source>required</source>
        <translation>nötig</translation>
    </message>
</context>
<context>
    <name>ColourRules</name>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Bernstein</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Blaugrün</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
</context>
<context>
    <name>ColumnTreatment</name>
    <message>
        <source>%1 is not a number.</source>
        <translation>%1 ist keine Zahl.</translation>
    </message>
    <message>
        <source>%1 is not a number of characters.</source>
        <translation>%1 ist keine Anzahl von Zeichen.</translation>
    </message>
    <message>
        <source>The pattern cannot be read: %1.</source>
        <translation>Das Muster ist nicht lesbar: %1.</translation>
    </message>
</context>
<context>
    <name>ComputedWords</name>
    <message>
        <source>else %1</source>
        <translation>sonst %1</translation>
    </message>
    <message>
        <source>%1 if %2</source>
        <translation>%1, wenn %2</translation>
    </message>
    <message>
        <source>how well the row fits the words that %1 is searched for</source>
        <translation>wie gut die Zeile zu den Wörtern passt, nach denen %1 durchsucht wird</translation>
    </message>
    <message>
        <source>the text around the words that %1 is searched for</source>
        <translation>der Text um die Wörter, nach denen %1 durchsucht wird</translation>
    </message>
</context>
<context>
    <name>ConnectionMark</name>
    <message>
        <source>changes need review</source>
        <translation>Änderungen brauchen Durchsicht</translation>
    </message>
    <message>
        <source>permanent delete needs typing</source>
        <translation>endgültiges Löschen verlangt Eintippen</translation>
    </message>
    <message>
        <source>statements stop after %1 s</source>
        <translation>Anweisungen enden nach %1 s</translation>
    </message>
    <message>
        <source>READ-ONLY, but for a superuser&apos;s functions</source>
        <translation>NUR LESBAR, bis auf Funktionen eines Superusers</translation>
    </message>
    <message>
        <source>read-only, but for a superuser&apos;s functions</source>
        <translation>nur lesbar, bis auf Funktionen eines Superusers</translation>
    </message>
    <message>
        <source>READ-ONLY, enforced by the server</source>
        <translation>NUR LESBAR, vom Server erzwungen</translation>
    </message>
    <message>
        <source>read-only, enforced by the server</source>
        <translation>nur lesbar, vom Server erzwungen</translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <translation>PRODUKTION</translation>
    </message>
    <message>
        <source>TEST</source>
        <translation>TEST</translation>
    </message>
</context>
<context>
    <name>ConnectionNotice</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Trying again in %1 s.</source>
        <translation>Neuer Versuch in %1 s.</translation>
    </message>
    <message>
        <source>Trying again…</source>
        <translation>Neuer Versuch…</translation>
    </message>
    <message>
        <source>You are working offline.</source>
        <translation>Sie arbeiten offline.</translation>
    </message>
    <message>
        <source>Connection to %1 was lost at %2: %3</source>
        <translation>Die Verbindung mit %1 ging um %2 verloren: %3</translation>
    </message>
    <message>
        <source>%1 has not answered for %2 s.</source>
        <translation>%1 antwortet seit %2 s nicht.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Stay offline</source>
        <translation>Offline bleiben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Abandon</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>The connection to %1 is lost.</source>
        <translation>Die Verbindung mit %1 ist verloren.</translation>
    </message>
    <message>
        <source>%1 answers again.</source>
        <translation>%1 antwortet wieder.</translation>
    </message>
    <message>
        <source>The server that answers now can only be read: nothing can be saved there.</source>
        <translation>Der Server, der jetzt antwortet, ist nur lesbar: Dort lässt sich nichts speichern.</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Another row already has this value.</source>
        <translation>Eine andere Zeile hat diesen Wert schon.</translation>
    </message>
    <message>
        <source>%1 must have a value.</source>
        <translation>%1 braucht einen Wert.</translation>
    </message>
    <message>
        <source>A column</source>
        <translation>Eine Spalte</translation>
    </message>
    <message>
        <source>The value breaks a rule of the table.</source>
        <translation>Der Wert verletzt eine Regel der Tabelle.</translation>
    </message>
    <message>
        <source>The value overlaps with that of another row.</source>
        <translation>Der Wert überschneidet sich mit dem einer anderen Zeile.</translation>
    </message>
    <message>
        <source>Someone changed this row since it was loaded.</source>
        <translation>Jemand hat diese Zeile geändert, seit sie geladen wurde.</translation>
    </message>
    <message>
        <source>This row no longer exists.</source>
        <translation>Diese Zeile gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>More than one row would have been changed.</source>
        <translation>Es wäre mehr als eine Zeile geändert worden.</translation>
    </message>
    <message>
        <source>Someone changed the same data at the same time.</source>
        <translation>Jemand hat dieselben Daten zur gleichen Zeit geändert.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>Der Server ist nicht zu erreichen.</translation>
    </message>
    <message>
        <source>The server rejected the login.</source>
        <translation>Der Server hat die Anmeldung abgelehnt.</translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation>Die Verbindung ging verloren.</translation>
    </message>
    <message>
        <source>The connection was lost while saving.</source>
        <translation>Die Verbindung ging beim Speichern verloren.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Your role may not do this.</source>
        <translation>Ihre Rolle darf das nicht.</translation>
    </message>
    <message>
        <source>This cannot be written.</source>
        <translation>Das lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Refresh to see the row as it is now, then edit it again.</source>
        <translation>Laden Sie neu, um die Zeile zu sehen, wie sie jetzt ist, und bearbeiten Sie sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Revert the row, or refresh the page.</source>
        <translation>Nehmen Sie die Zeile zurück oder laden Sie die Seite neu.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Refresh to connect again.</source>
        <translation>Laden Sie neu, um wieder zu verbinden.</translation>
    </message>
    <message>
        <source>Refresh to see what the server holds before you save again.</source>
        <translation>Laden Sie neu, um zu sehen, was der Server hat, bevor Sie wieder speichern.</translation>
    </message>
    <message>
        <source>SQLSTATE</source>
        <translation>SQLSTATE</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Constraint</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Saved 1 change.</source>
        <translation>1 Änderung gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n changes.</source>
        <translation>
            <numerusform>%n Änderung gespeichert.</numerusform>
            <numerusform>%n Änderungen gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Unknown whether 1 change was saved.</source>
        <translation>Unbekannt, ob 1 Änderung gespeichert wurde.</translation>
    </message>
    <message numerus="yes">
        <source>Unknown whether %n changes were saved.</source>
        <translation>
            <numerusform>Unbekannt, ob %n Änderung gespeichert wurde.</numerusform>
            <numerusform>Unbekannt, ob %n Änderungen gespeichert wurden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not saved. 1 change is still here.</source>
        <translation>Nicht gespeichert. 1 Änderung ist noch hier.</translation>
    </message>
    <message numerus="yes">
        <source>Not saved. %n changes are still here.</source>
        <translation>
            <numerusform>Nicht gespeichert. %n Änderung ist noch hier.</numerusform>
            <numerusform>Nicht gespeichert. %n Änderungen sind noch hier.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server stopped the statement: a time limit, or somebody cancelled it.</source>
        <translation>Der Server hat die Anweisung abgebrochen: eine Zeitgrenze, oder jemand hat sie gestoppt.</translation>
    </message>
    <message>
        <source>The file is locked by another program.</source>
        <translation>Die Datei ist durch ein anderes Programm gesperrt.</translation>
    </message>
    <message>
        <source>The data is locked by another session.</source>
        <translation>Die Daten sind durch eine andere Sitzung gesperrt.</translation>
    </message>
    <message>
        <source>A value cannot be read as one of its type.</source>
        <translation>Ein Wert passt nicht zu seinem Typ.</translation>
    </message>
    <message>
        <source>A value is out of the range of its type.</source>
        <translation>Ein Wert liegt außerhalb des Bereichs seines Typs.</translation>
    </message>
    <message>
        <source>A value is too long for its column.</source>
        <translation>Ein Wert ist zu lang für seine Spalte.</translation>
    </message>
    <message>
        <source>The disk of the server is full.</source>
        <translation>Die Festplatte des Servers ist voll.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>SQLite code</source>
        <translation>SQLite-Code</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>line %1, character %2</source>
        <translation>Zeile %1, Zeichen %2</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>%1 (%2).</source>
        <translation>%1 (%2).</translation>
    </message>
    <message>
        <source>Another row already has %1</source>
        <translation>Eine andere Zeile hat schon %1</translation>
    </message>
    <message>
        <source>The row</source>
        <translation>Die Zeile</translation>
    </message>
    <message>
        <source>The row breaks the rule %1.</source>
        <translation>Die Zeile verletzt die Regel %1.</translation>
    </message>
    <message>
        <source>%1 breaks the rule %2: %3</source>
        <translation>%1 verletzt die Regel %2: %3</translation>
    </message>
    <message>
        <source>A policy of %1 keeps the role %2 from writing this row.</source>
        <translation>Eine Richtlinie von %1 hindert die Rolle %2, diese Zeile zu schreiben.</translation>
    </message>
    <message>
        <source>The role %1 may not insert into %2.</source>
        <translation>Die Rolle %1 darf in %2 nichts einfügen.</translation>
    </message>
    <message>
        <source>The role %1 may not delete from %2.</source>
        <translation>Die Rolle %1 darf aus %2 nichts löschen.</translation>
    </message>
    <message>
        <source>The role %1 may not update %2.</source>
        <translation>Die Rolle %1 darf %2 nicht ändern.</translation>
    </message>
    <message>
        <source>%1 references no row of %2</source>
        <translation>%1 verweist auf keine Zeile von %2</translation>
    </message>
    <message>
        <source>Rows of another table still reference this row.</source>
        <translation>Zeilen einer anderen Tabelle verweisen noch auf diese Zeile.</translation>
    </message>
    <message>
        <source>Rows of %1 still reference this row</source>
        <translation>Zeilen von %1 verweisen noch auf diese Zeile</translation>
    </message>
    <message>
        <source>1 row of %1 still references this row</source>
        <translation>1 Zeile von %1 verweist noch auf diese Zeile</translation>
    </message>
    <message>
        <source>%1 rows of %2 still reference this row</source>
        <translation>%1 Zeilen von %2 verweisen noch auf diese Zeile</translation>
    </message>
    <message>
        <source>The row references, or is referenced by, a row of another table.</source>
        <translation>Die Zeile verweist auf eine Zeile einer anderen Tabelle oder wird von einer gebraucht.</translation>
    </message>
    <message>
        <source>Tried %1 times.</source>
        <translation>%1-mal versucht.</translation>
    </message>
</context>
<context>
    <name>ExportWords</name>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>TSV, as COPY writes it</source>
        <translation>TSV, wie COPY es schreibt</translation>
    </message>
    <message>
        <source>Excel workbook (XLSX)</source>
        <translation>Excel-Arbeitsmappe (XLSX)</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>NDJSON, one object a line</source>
        <translation>NDJSON, ein Objekt je Zeile</translation>
    </message>
    <message>
        <source>SQL statements</source>
        <translation>SQL-Anweisungen</translation>
    </message>
    <message>
        <source>Markdown table</source>
        <translation>Markdown-Tabelle</translation>
    </message>
    <message>
        <source>HTML page</source>
        <translation>HTML-Seite</translation>
    </message>
    <message>
        <source>XML</source>
        <translation>XML</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Anführungszeichen</translation>
    </message>
    <message>
        <source>First line</source>
        <translation>Erste Zeile</translation>
    </message>
    <message>
        <source>Formulas</source>
        <translation>Formeln</translation>
    </message>
    <message>
        <source>Line ends</source>
        <translation>Zeilenenden</translation>
    </message>
    <message>
        <source>NULL text</source>
        <translation>Text für NULL</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>Dezimalzeichen</translation>
    </message>
    <message>
        <source>Dates and times</source>
        <translation>Datum und Zeit</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>Komprimierung</translation>
    </message>
    <message>
        <source>Each row as</source>
        <translation>Jede Zeile als</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Anweisungen</translation>
    </message>
    <message>
        <source>Rows per INSERT</source>
        <translation>Zeilen je INSERT</translation>
    </message>
    <message>
        <source>Into table</source>
        <translation>In Tabelle</translation>
    </message>
    <message>
        <source>Sheet name</source>
        <translation>Name des Blatts</translation>
    </message>
    <message>
        <source>Times with zone</source>
        <translation>Zeiten mit Zone</translation>
    </message>
    <message>
        <source>Comma  ,</source>
        <translation>Komma  ,</translation>
    </message>
    <message>
        <source>Semicolon  ;</source>
        <translation>Semikolon  ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Vertical bar  |</source>
        <translation>Senkrechter Strich  |</translation>
    </message>
    <message>
        <source>Only where needed</source>
        <translation>Nur wo nötig</translation>
    </message>
    <message>
        <source>Around every value</source>
        <translation>Um jeden Wert</translation>
    </message>
    <message>
        <source>Column names</source>
        <translation>Spaltennamen</translation>
    </message>
    <message>
        <source>First row of data</source>
        <translation>Erste Datenzeile</translation>
    </message>
    <message>
        <source>As stored</source>
        <translation>Wie gespeichert</translation>
    </message>
    <message>
        <source>Apostrophe before = + - @</source>
        <translation>Apostroph vor = + - @</translation>
    </message>
    <message>
        <source>LF (Linux, macOS)</source>
        <translation>LF (Linux, macOS)</translation>
    </message>
    <message>
        <source>CRLF (Windows)</source>
        <translation>CRLF (Windows)</translation>
    </message>
    <message>
        <source>Point  1.5</source>
        <translation>Punkt  1.5</translation>
    </message>
    <message>
        <source>Comma  1,5</source>
        <translation>Komma  1,5</translation>
    </message>
    <message>
        <source>As the server sends them</source>
        <translation>Wie der Server sie sendet</translation>
    </message>
    <message>
        <source>ISO 8601, with T</source>
        <translation>ISO 8601, mit T</translation>
    </message>
    <message>
        <source>UTF-8</source>
        <translation>UTF-8</translation>
    </message>
    <message>
        <source>UTF-8 with byte order mark</source>
        <translation>UTF-8 mit Bytereihenfolge-Marke</translation>
    </message>
    <message>
        <source>UTF-16</source>
        <translation>UTF-16</translation>
    </message>
    <message>
        <source>Latin-1 (ISO 8859-1)</source>
        <translation>Latin-1 (ISO 8859-1)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>gzip</source>
        <translation>gzip</translation>
    </message>
    <message>
        <source>Zstandard</source>
        <translation>Zstandard</translation>
    </message>
    <message>
        <source>Object with names</source>
        <translation>Objekt mit Namen</translation>
    </message>
    <message>
        <source>Array, names once</source>
        <translation>Array, Namen einmal</translation>
    </message>
    <message>
        <source>INSERT</source>
        <translation>INSERT</translation>
    </message>
    <message>
        <source>INSERT, skip existing rows</source>
        <translation>INSERT, vorhandene Zeilen auslassen</translation>
    </message>
    <message>
        <source>INSERT, update existing rows</source>
        <translation>INSERT, vorhandene Zeilen ändern</translation>
    </message>
    <message>
        <source>COPY with data</source>
        <translation>COPY mit Daten</translation>
    </message>
    <message>
        <source>Text, as the server sends it</source>
        <translation>Text, wie der Server ihn sendet</translation>
    </message>
    <message>
        <source>Date and time without zone</source>
        <translation>Datum und Zeit ohne Zone</translation>
    </message>
</context>
<context>
    <name>FilterLines</name>
    <message>
        <source>A comma is expected here.</source>
        <translation>Hier wird ein Komma erwartet.</translation>
    </message>
    <message>
        <source>%1 is no column of %2.</source>
        <translation>%1 ist keine Spalte von %2.</translation>
    </message>
    <message>
        <source>A column is expected here.</source>
        <translation>Hier wird eine Spalte erwartet.</translation>
    </message>
    <message>
        <source>Values of %1 have no order.</source>
        <translation>Werte von %1 haben keine Reihenfolge.</translation>
    </message>
    <message>
        <source>After NULLS comes FIRST or LAST.</source>
        <translation>Nach NULLS kommt FIRST oder LAST.</translation>
    </message>
    <message>
        <source>A closing parenthesis is expected here.</source>
        <translation>Hier wird eine schließende Klammer erwartet.</translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message>
        <source>in</source>
        <translation>in</translation>
    </message>
    <message>
        <source>not in</source>
        <translation>nicht in</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>beginnt mit</translation>
    </message>
    <message>
        <source>ends with</source>
        <translation>endet mit</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>enthält</translation>
    </message>
    <message>
        <source>is NULL</source>
        <translation>ist NULL</translation>
    </message>
    <message>
        <source>is not NULL</source>
        <translation>ist nicht NULL</translation>
    </message>
    <message>
        <source>between</source>
        <translation>zwischen</translation>
    </message>
    <message>
        <source>matches regex</source>
        <translation>passt zum regulären Ausdruck</translation>
    </message>
    <message>
        <source>is true</source>
        <translation>ist wahr</translation>
    </message>
    <message>
        <source>is false</source>
        <translation>ist falsch</translation>
    </message>
    <message>
        <source>is unknown</source>
        <translation>ist unbekannt</translation>
    </message>
    <message>
        <source>in the last</source>
        <translation>in den letzten</translation>
    </message>
    <message>
        <source>has key</source>
        <translation>hat den Schlüssel</translation>
    </message>
    <message>
        <source>has all of</source>
        <translation>hat alle von</translation>
    </message>
    <message>
        <source>overlaps</source>
        <translation>überschneidet</translation>
    </message>
    <message>
        <source>%1 between %2 and %3</source>
        <translation>%1 zwischen %2 und %3</translation>
    </message>
    <message>
        <source>has the phrase</source>
        <translation>enthält die Wortfolge</translation>
    </message>
    <message>
        <source>is found by</source>
        <translation>wird gefunden mit</translation>
    </message>
    <message>
        <source>has words beginning with</source>
        <translation>enthält Wörter mit dem Anfang</translation>
    </message>
    <message>
        <source>has the words</source>
        <translation>enthält die Wörter</translation>
    </message>
    <message>
        <source>in the next</source>
        <translation>in den nächsten</translation>
    </message>
    <message>
        <source>has any key of</source>
        <translation>hat einen Schlüssel von</translation>
    </message>
    <message>
        <source>has all keys of</source>
        <translation>hat alle Schlüssel von</translation>
    </message>
    <message>
        <source>has the element</source>
        <translation>hat das Element</translation>
    </message>
    <message>
        <source>is within</source>
        <translation>liegt in</translation>
    </message>
    <message>
        <source>covers</source>
        <translation>umfasst</translation>
    </message>
    <message>
        <source>%1, letter case matters</source>
        <translation>%1, Groß- und Kleinschreibung zählt</translation>
    </message>
    <message>
        <source>%1, in any letter case</source>
        <translation>%1, groß oder klein geschrieben</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>has no %1</source>
        <translation>ohne %1</translation>
    </message>
    <message>
        <source>has %1</source>
        <translation>mit %1</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1, für die gilt: %2</translation>
    </message>
    <message>
        <source>first of each %1 by %2</source>
        <translation>erste je %1 nach %2</translation>
    </message>
    <message>
        <source>%1, among %2</source>
        <translation>%1, unter %2</translation>
    </message>
    <message>
        <source>is adjacent to</source>
        <translation>grenzt an</translation>
    </message>
    <message>
        <source>is JSON null</source>
        <translation>ist JSON-null</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>TSV, as COPY writes it</source>
        <translation>TSV, wie COPY es schreibt</translation>
    </message>
    <message>
        <source>Excel workbook (XLSX)</source>
        <translation>Excel-Arbeitsmappe (XLSX)</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>NDJSON, one object a line</source>
        <translation>NDJSON, ein Objekt je Zeile</translation>
    </message>
    <message>
        <source>SQL script</source>
        <translation>SQL-Skript</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Anführungszeichen</translation>
    </message>
    <message>
        <source>First line</source>
        <translation>Erste Zeile</translation>
    </message>
    <message>
        <source>NULL text</source>
        <translation>Text für NULL</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>Dezimalzeichen</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Datumsangaben</translation>
    </message>
    <message>
        <source>Sheet name</source>
        <translation>Name des Blatts</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Comma  ,</source>
        <translation>Komma  ,</translation>
    </message>
    <message>
        <source>Semicolon  ;</source>
        <translation>Semikolon  ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Vertical bar  |</source>
        <translation>Senkrechter Strich  |</translation>
    </message>
    <message>
        <source>Double  &quot;</source>
        <translation>Doppelte  &quot;</translation>
    </message>
    <message>
        <source>Single  &apos;</source>
        <translation>Einfache  &apos;</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Column names</source>
        <translation>Spaltennamen</translation>
    </message>
    <message>
        <source>First row of data</source>
        <translation>Erste Datenzeile</translation>
    </message>
    <message>
        <source>Point  1.5</source>
        <translation>Punkt  1.5</translation>
    </message>
    <message>
        <source>Comma  1,5</source>
        <translation>Komma  1,5</translation>
    </message>
    <message>
        <source>As the server reads them</source>
        <translation>Wie der Server sie liest</translation>
    </message>
    <message>
        <source>Day first  31.12.2025</source>
        <translation>Tag zuerst  31.12.2025</translation>
    </message>
    <message>
        <source>Month first  12/31/2025</source>
        <translation>Monat zuerst  12/31/2025</translation>
    </message>
    <message>
        <source>UTF-8</source>
        <translation>UTF-8</translation>
    </message>
    <message>
        <source>UTF-16, little endian</source>
        <translation>UTF-16, Little Endian</translation>
    </message>
    <message>
        <source>UTF-16, big endian</source>
        <translation>UTF-16, Big Endian</translation>
    </message>
    <message>
        <source>Latin-1 (ISO 8859-1)</source>
        <translation>Latin-1 (ISO 8859-1)</translation>
    </message>
    <message>
        <source>Windows-1252</source>
        <translation>Windows-1252</translation>
    </message>
    <message>
        <source>Choose another name, or import into that table.</source>
        <translation>Wählen Sie einen anderen Namen, oder importieren Sie in diese Tabelle.</translation>
    </message>
    <message>
        <source>Tried: the import would fail. Nothing was saved.</source>
        <translation>Ausprobiert: Der Import würde scheitern. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>Tried: %1 of %2 rows cannot be imported. Nothing was saved.</source>
        <translation>Ausprobiert: %1 von %2 Zeilen können nicht importiert werden. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>Tried: all rows can be imported. Nothing was saved.</source>
        <translation>Ausprobiert: Alle Zeilen können importiert werden. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was saved.</source>
        <translation>Angehalten. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>The connection was lost, and it is not known what was saved.</source>
        <translation>Die Verbindung ging verloren, und es ist unbekannt, was gespeichert wurde.</translation>
    </message>
    <message>
        <source>Tried: the script ran to its end. Nothing was saved.</source>
        <translation>Ausprobiert: Das Skript lief bis zum Ende. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>Not imported. Nothing was saved.</source>
        <translation>Nicht importiert. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>No row could be imported.</source>
        <translation>Keine Zeile konnte importiert werden.</translation>
    </message>
    <message>
        <source>Imported, all but the rejected rows.</source>
        <translation>Importiert, außer den abgewiesenen Zeilen.</translation>
    </message>
    <message>
        <source>Imported into the new table %1.</source>
        <translation>In die neue Tabelle %1 importiert.</translation>
    </message>
    <message>
        <source>Imported.</source>
        <translation>Importiert.</translation>
    </message>
    <message>
        <source>Statements: %1. Rows written: %2.</source>
        <translation>Anweisungen: %1. Geschriebene Zeilen: %2.</translation>
    </message>
    <message>
        <source>Read: %1. Inserted: %2, updated: %3, skipped: %4, rejected: %5.</source>
        <translation>Gelesen: %1. Eingefügt: %2, geändert: %3, ausgelassen: %4, abgewiesen: %5.</translation>
    </message>
</context>
<context>
    <name>JsonCondition</name>
    <message>
        <source>A quotation mark is missing.</source>
        <translation>Ein Anführungszeichen fehlt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no place in a JSON value; one is address.city.</source>
        <translation>„%1“ nennt keine Stelle in einem JSON-Wert; eine wäre address.city.</translation>
    </message>
</context>
<context>
    <name>MaskedColumns</name>
    <message>
        <source>%1 is masked.</source>
        <translation>%1 ist maskiert.</translation>
    </message>
    <message>
        <source>Reveal the masked values first (View menu).</source>
        <translation>Zuerst die maskierten Werte aufdecken (Menü Ansicht).</translation>
    </message>
    <message>
        <source>A name is missing in the list of masked columns.</source>
        <translation>In der Liste der maskierten Spalten fehlt ein Name.</translation>
    </message>
    <message>
        <source>%1 is masked by the entry %2, which may mask it in other tables too.</source>
        <translation>%1 wird durch den Eintrag %2 maskiert, der die Spalte auch in anderen Tabellen maskieren kann.</translation>
    </message>
    <message>
        <source>Change the masked columns in the settings of the connection.</source>
        <translation>Die maskierten Spalten in den Einstellungen der Verbindung ändern.</translation>
    </message>
</context>
<context>
    <name>ReviewText</name>
    <message>
        <source>1 byte</source>
        <translation>1 Byte</translation>
    </message>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n Byte</numerusform>
            <numerusform>%n Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>New row</source>
        <translation>Neue Zeile</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Delete permanently</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Soft-delete</source>
        <translation>Als gelöscht markieren</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>-- %1 of %2, expects 1 row</source>
        <translation>-- %1 von %2, erwartet 1 Zeile</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation>%1 als %2</translation>
    </message>
</context>
<context>
    <name>RowPlace</name>
    <message>
        <source>These rows are in no order that a value could name.</source>
        <translation>Diese Zeilen haben keine Reihenfolge, in der sich ein Wert suchen ließe.</translation>
    </message>
    <message>
        <source>Type a value of %1.</source>
        <translation>Geben Sie einen Wert von %1 ein.</translation>
    </message>
    <message>
        <source>Type a percentage, such as 43 or 99.5.</source>
        <translation>Geben Sie einen Prozentwert ein, zum Beispiel 43 oder 99,5.</translation>
    </message>
    <message>
        <source>A percentage is from 0 to 100.</source>
        <translation>Ein Prozentwert liegt zwischen 0 und 100.</translation>
    </message>
    <message>
        <source>Type the number of a row, such as 4300000.</source>
        <translation>Geben Sie die Nummer einer Zeile ein, zum Beispiel 4300000.</translation>
    </message>
    <message>
        <source>Rows are counted from 1.</source>
        <translation>Zeilen werden ab 1 gezählt.</translation>
    </message>
    <message>
        <source>No row has the value %1, and none comes after it.</source>
        <translation>Keine Zeile hat den Wert %1, und keine kommt danach.</translation>
    </message>
</context>
<context>
    <name>SelectionFigures</name>
    <message>
        <source>1 cell</source>
        <translation>1 Zelle</translation>
    </message>
    <message>
        <source>%1 cells</source>
        <translation>%1 Zellen</translation>
    </message>
    <message>
        <source>%1 NULL</source>
        <translation>%1 NULL</translation>
    </message>
    <message>
        <source>sum %1</source>
        <translation>Summe %1</translation>
    </message>
    <message>
        <source>avg %1</source>
        <translation>Mittel %1</translation>
    </message>
    <message>
        <source>min %1</source>
        <translation>kleinster %1</translation>
    </message>
    <message>
        <source>max %1</source>
        <translation>größter %1</translation>
    </message>
</context>
<context>
    <name>ValueCodec</name>
    <message>
        <source>&apos;%1&apos; is not a whole number.</source>
        <translation>&apos;%1&apos; ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>%1 is too large for %2 (%3 to %4).</source>
        <translation>%1 ist zu groß für %2 (%3 bis %4).</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a number.</source>
        <translation>&apos;%1&apos; ist keine Zahl.</translation>
    </message>
    <message>
        <source>%1 is too large for %2.</source>
        <translation>%1 ist zu groß für %2.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither true nor false.</source>
        <translation>&apos;%1&apos; ist weder wahr noch falsch.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a value of %2 (%3).</source>
        <translation>&apos;%1&apos; ist kein Wert von %2 (%3).</translation>
    </message>
    <message>
        <source>This is not JSON: %1</source>
        <translation>Das ist kein JSON: %1</translation>
    </message>
    <message>
        <source>After \x come pairs of hexadecimal digits.</source>
        <translation>Nach \x kommen Paare hexadezimaler Ziffern.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not made of zeros and ones.</source>
        <translation>&apos;%1&apos; besteht nicht aus Nullen und Einsen.</translation>
    </message>
    <message>
        <source>%1 has another number of bits than %2.</source>
        <translation>%1 hat eine andere Anzahl Bits als %2.</translation>
    </message>
    <message>
        <source>Character %1 is half of one.</source>
        <translation>Zeichen %1 ist nur ein halbes.</translation>
    </message>
    <message>
        <source>Character %1 has the code 0, which text cannot hold here.</source>
        <translation>Zeichen %1 hat den Code 0, den Text hier nicht enthalten kann.</translation>
    </message>
</context>
<context>
    <name>tw::AboutBox</name>
    <message>
        <source>Tuplewright %1

Browse and edit the data of PostgreSQL and SQLite.

Qt %2
Licensed under the GNU General Public License, version 3 or later; its library under the MIT licence.</source>
        <translation>Tuplewright %1

Daten von PostgreSQL und SQLite ansehen und bearbeiten.

Qt %2
Unter der GNU General Public License, Version 3 oder neuer; die Bibliothek unter der MIT-Lizenz.</translation>
    </message>
    <message>
        <source>About Tuplewright</source>
        <translation>Über Tuplewright</translation>
    </message>
</context>
<context>
    <name>tw::Actions</name>
    <message>
        <source>&amp;Format statement</source>
        <translation>Anwei&amp;sung formatieren</translation>
    </message>
    <message>
        <source>there is no statement</source>
        <translation>es gibt keine Anweisung</translation>
    </message>
    <message>
        <source>there are no unsaved changes</source>
        <translation>es gibt keine ungespeicherten Änderungen</translation>
    </message>
    <message>
        <source>there is nothing to undo</source>
        <translation>es gibt nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>there is nothing to redo</source>
        <translation>es gibt nichts zu wiederholen</translation>
    </message>
    <message>
        <source>nothing is running</source>
        <translation>nichts läuft</translation>
    </message>
    <message>
        <source>there is no filter</source>
        <translation>es gibt keinen Filter</translation>
    </message>
    <message>
        <source>this is the first page</source>
        <translation>dies ist die erste Seite</translation>
    </message>
    <message>
        <source>this is the last page</source>
        <translation>dies ist die letzte Seite</translation>
    </message>
    <message>
        <source>the exact number is known</source>
        <translation>die genaue Zahl ist bekannt</translation>
    </message>
    <message>
        <source>not possible for what is selected</source>
        <translation>für das Ausgewählte nicht möglich</translation>
    </message>
    <message>
        <source>no tab is open</source>
        <translation>kein Reiter ist offen</translation>
    </message>
    <message>
        <source>&amp;Save changes</source>
        <translation>Änderungen &amp;speichern</translation>
    </message>
    <message>
        <source>there is no other tab</source>
        <translation>es gibt keinen anderen Reiter</translation>
    </message>
    <message>
        <source>no closed connection is selected</source>
        <translation>keine geschlossene Verbindung ist ausgewählt</translation>
    </message>
    <message>
        <source>no open connection is selected</source>
        <translation>keine offene Verbindung ist ausgewählt</translation>
    </message>
    <message>
        <source>no connection is selected</source>
        <translation>keine Verbindung ist ausgewählt</translation>
    </message>
    <message>
        <source>no stored connection is selected</source>
        <translation>keine gespeicherte Verbindung ist ausgewählt</translation>
    </message>
    <message>
        <source>no tab was closed</source>
        <translation>kein Reiter wurde geschlossen</translation>
    </message>
    <message>
        <source>there is no such tab</source>
        <translation>diesen Reiter gibt es nicht</translation>
    </message>
    <message>
        <source>&amp;New connection…</source>
        <translation>&amp;Neue Verbindung…</translation>
    </message>
    <message>
        <source>&amp;Open SQLite file…</source>
        <translation>SQLite-&amp;Datei öffnen…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation>&amp;Reiter schließen</translation>
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
        <source>&amp;Edit cell</source>
        <translation>&amp;Zelle bearbeiten</translation>
    </message>
    <message>
        <source>Set &amp;NULL</source>
        <translation>&amp;NULL setzen</translation>
    </message>
    <message>
        <source>Set &amp;DEFAULT</source>
        <translation>&amp;DEFAULT setzen</translation>
    </message>
    <message>
        <source>&amp;Quick open…</source>
        <translation>&amp;Schnell öffnen…</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>&amp;Befehlspalette…</translation>
    </message>
    <message>
        <source>&amp;Navigator</source>
        <translation>&amp;Navigator</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Protokoll</translation>
    </message>
    <message>
        <source>P&amp;ool</source>
        <translation>P&amp;ool</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>Nächster B&amp;ereich</translation>
    </message>
    <message>
        <source>Previo&amp;us pane</source>
        <translation>Vor&amp;iger Bereich</translation>
    </message>
    <message>
        <source>&amp;System</source>
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
        <source>&amp;High contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>&amp;Compact</source>
        <translation>&amp;Dicht</translation>
    </message>
    <message>
        <source>&amp;Normal</source>
        <translation>&amp;Normal</translation>
    </message>
    <message>
        <source>C&amp;omfortable</source>
        <translation>&amp;Weit</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>&amp;Anordnung zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Neu laden</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>Re&amp;view changes…</source>
        <translation>Änderungen &amp;prüfen…</translation>
    </message>
    <message>
        <source>&amp;Discard changes</source>
        <translation>Änderungen &amp;verwerfen</translation>
    </message>
    <message>
        <source>Revert s&amp;elected rows</source>
        <translation>Ausge&amp;wählte Zeilen zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;New row</source>
        <translation>Neue &amp;Zeile</translation>
    </message>
    <message>
        <source>De&amp;lete rows</source>
        <translation>Zeilen &amp;löschen</translation>
    </message>
    <message>
        <source>Delete rows &amp;permanently</source>
        <translation>Zeilen en&amp;dgültig löschen</translation>
    </message>
    <message>
        <source>Rest&amp;ore rows</source>
        <translation>Zeilen wiederherst&amp;ellen</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>&amp;Clear filter</source>
        <translation>Filte&amp;r leeren</translation>
    </message>
    <message>
        <source>Filter &amp;by this value</source>
        <translation>Nach diesem Wer&amp;t filtern</translation>
    </message>
    <message>
        <source>E&amp;xclude this value</source>
        <translation>Diesen Wert a&amp;usschließen</translation>
    </message>
    <message>
        <source>Count exactl&amp;y</source>
        <translation>&amp;Genau zählen</translation>
    </message>
    <message>
        <source>F&amp;irst page</source>
        <translation>Erste Se&amp;ite</translation>
    </message>
    <message>
        <source>Previo&amp;us page</source>
        <translation>V&amp;orige Seite</translation>
    </message>
    <message>
        <source>Next p&amp;age</source>
        <translation>Nä&amp;chste Seite</translation>
    </message>
    <message>
        <source>Last pa&amp;ge</source>
        <translation>Letzte Seite</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Trennen</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Entfernen…</translation>
    </message>
    <message>
        <source>&amp;Recent tab</source>
        <translation>&amp;Zuletzt benutzter Reiter</translation>
    </message>
    <message>
        <source>&amp;Earlier tab</source>
        <translation>&amp;Früher benutzter Reiter</translation>
    </message>
    <message>
        <source>&amp;Next tab</source>
        <translation>&amp;Nächster Reiter</translation>
    </message>
    <message>
        <source>&amp;Previous tab</source>
        <translation>&amp;Voriger Reiter</translation>
    </message>
    <message>
        <source>Tab &amp;1</source>
        <translation>Reiter &amp;1</translation>
    </message>
    <message>
        <source>Tab &amp;2</source>
        <translation>Reiter &amp;2</translation>
    </message>
    <message>
        <source>Tab &amp;3</source>
        <translation>Reiter &amp;3</translation>
    </message>
    <message>
        <source>Tab &amp;4</source>
        <translation>Reiter &amp;4</translation>
    </message>
    <message>
        <source>Tab &amp;5</source>
        <translation>Reiter &amp;5</translation>
    </message>
    <message>
        <source>Tab &amp;6</source>
        <translation>Reiter &amp;6</translation>
    </message>
    <message>
        <source>Tab &amp;7</source>
        <translation>Reiter &amp;7</translation>
    </message>
    <message>
        <source>Tab &amp;8</source>
        <translation>Reiter &amp;8</translation>
    </message>
    <message>
        <source>Tab &amp;9</source>
        <translation>Reiter &amp;9</translation>
    </message>
    <message>
        <source>P&amp;in tab</source>
        <translation>Reiter &amp;anheften</translation>
    </message>
    <message>
        <source>Close &amp;other tabs</source>
        <translation>Andere &amp;Reiter schließen</translation>
    </message>
    <message>
        <source>Close tabs &amp;behind this one</source>
        <translation>Reiter &amp;hinter diesem schließen</translation>
    </message>
    <message>
        <source>Reopen closed &amp;tab</source>
        <translation>&amp;Geschlossenen Reiter öffnen</translation>
    </message>
    <message>
        <source>&amp;Handbook</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>H&amp;ealth</source>
        <translation>&amp;Zustand</translation>
    </message>
    <message>
        <source>&amp;About Tuplewright</source>
        <translation>Ü&amp;ber Tuplewright</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thema</translation>
    </message>
    <message>
        <source>&amp;Density</source>
        <translation>&amp;Dichte</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>Da&amp;ten</translation>
    </message>
    <message>
        <source>&amp;Connection</source>
        <translation>&amp;Verbindung</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>&amp;Fenster</translation>
    </message>
    <message>
        <source>&amp;Go to tab</source>
        <translation>Zu R&amp;eiter gehen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Ein&amp;fügen</translation>
    </message>
    <message>
        <source>Fill do&amp;wn</source>
        <translation>Nach &amp;unten ausfüllen</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>&amp;Heute</translation>
    </message>
    <message>
        <source>&amp;Now</source>
        <translation>&amp;Jetzt</translation>
    </message>
    <message>
        <source>&amp;UUID</source>
        <translation>&amp;UUID</translation>
    </message>
    <message>
        <source>&amp;Find in column…</source>
        <translation>In Spalte su&amp;chen…</translation>
    </message>
    <message>
        <source>Find ne&amp;xt</source>
        <translation>Weitersuchen</translation>
    </message>
    <message>
        <source>Rep&amp;lace in column…</source>
        <translation>In Spalte &amp;ersetzen…</translation>
    </message>
    <message>
        <source>Edit in a wind&amp;ow…</source>
        <translation>In einem Fenster &amp;bearbeiten…</translation>
    </message>
    <message>
        <source>Duplicate ro&amp;ws</source>
        <translation>Zeilen verdoppeln</translation>
    </message>
    <message>
        <source>&amp;Add filter…</source>
        <translation>Filter &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>Sort &amp;ascending</source>
        <translation>&amp;Aufsteigend sortieren</translation>
    </message>
    <message>
        <source>Sort &amp;descending</source>
        <translation>A&amp;bsteigend sortieren</translation>
    </message>
    <message>
        <source>Clear sorti&amp;ng</source>
        <translation>Sortierung a&amp;ufheben</translation>
    </message>
    <message>
        <source>Filter by &amp;values…</source>
        <translation>Nach &amp;Werten filtern…</translation>
    </message>
    <message>
        <source>&amp;Fit width</source>
        <translation>Bre&amp;ite anpassen</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>&amp;Verbergen</translation>
    </message>
    <message>
        <source>F&amp;reeze up to here</source>
        <translation>Bis hierher &amp;festhalten</translation>
    </message>
    <message>
        <source>C&amp;olumns…</source>
        <translation>&amp;Spalten…</translation>
    </message>
    <message>
        <source>&amp;Copy name</source>
        <translation>&amp;Namen kopieren</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Inspektor</translation>
    </message>
    <message>
        <source>&amp;Follow reference</source>
        <translation>Verweis &amp;folgen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Copy &amp;as</source>
        <translation>Kopieren al&amp;s</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>E&amp;insetzen</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Weitere Filter</translation>
    </message>
    <message>
        <source>Related rows</source>
        <translation>Verbundene Zeilen</translation>
    </message>
    <message>
        <source>Col&amp;umn</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Preference&amp;s…</source>
        <translation>Einste&amp;llungen…</translation>
    </message>
    <message>
        <source>Tool&amp;bar</source>
        <translation>&amp;Werkzeugleiste</translation>
    </message>
    <message>
        <source>Copy with &amp;headers</source>
        <translation>Mit &amp;Köpfen kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;CSV</source>
        <translation>Als &amp;CSV kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>Als &amp;JSON kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;INSERT</source>
        <translation>Als &amp;INSERT kopieren</translation>
    </message>
    <message>
        <source>Copy as IN &amp;list</source>
        <translation>Als IN-&amp;Liste kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>Als &amp;Markdown kopieren</translation>
    </message>
    <message>
        <source>Pick &amp;another row…</source>
        <translation>&amp;Andere Zeile wählen…</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>Ver&amp;doppeln</translation>
    </message>
    <message>
        <source>&amp;Import connections…</source>
        <translation>Verbindungen &amp;importieren…</translation>
    </message>
    <message>
        <source>E&amp;xport connections…</source>
        <translation>Verbindungen e&amp;xportieren…</translation>
    </message>
    <message>
        <source>no table whose rows have a key is shown</source>
        <translation>es wird keine Tabelle gezeigt, deren Zeilen einen Schlüssel haben</translation>
    </message>
    <message>
        <source>no table is shown</source>
        <translation>es wird keine Tabelle gezeigt</translation>
    </message>
    <message>
        <source>Pendin&amp;g changes</source>
        <translation>Vor&amp;gemerkte Änderungen</translation>
    </message>
    <message>
        <source>Names beside foreign &amp;keys</source>
        <translation>Namen neben &amp;Fremdschlüsseln</translation>
    </message>
    <message>
        <source>C&amp;hild rows</source>
        <translation>Zuge&amp;hörige Zeilen</translation>
    </message>
    <message>
        <source>Rows &amp;without pages</source>
        <translation>Zei&amp;len ohne Seiten</translation>
    </message>
    <message>
        <source>&amp;Build a filter…</source>
        <translation>Filter &amp;zusammenstellen…</translation>
    </message>
    <message>
        <source>Row as a for&amp;m</source>
        <translation>Zeile als For&amp;mular</translation>
    </message>
    <message>
        <source>Rows as a &amp;tree</source>
        <translation>Zeilen als &amp;Baum</translation>
    </message>
    <message>
        <source>P&amp;revious row</source>
        <translation>&amp;Vorige Zeile</translation>
    </message>
    <message>
        <source>&amp;Next row</source>
        <translation>&amp;Nächste Zeile</translation>
    </message>
    <message>
        <source>&amp;Jump to row…</source>
        <translation>Zu &amp;bestimmter Zeile springen…</translation>
    </message>
    <message>
        <source>no column is masked</source>
        <translation>keine Spalte ist maskiert</translation>
    </message>
    <message>
        <source>no column holds text</source>
        <translation>keine Spalte enthält Text</translation>
    </message>
    <message>
        <source>all tabs are in one group</source>
        <translation>alle Reiter sind in einer Gruppe</translation>
    </message>
    <message>
        <source>no connection to a SQLite file is selected</source>
        <translation>keine Verbindung zu einer SQLite-Datei ist ausgewählt</translation>
    </message>
    <message>
        <source>Colours b&amp;y value…</source>
        <translation>Farben na&amp;ch Wert…</translation>
    </message>
    <message>
        <source>Re&amp;veal masked values</source>
        <translation>&amp;Maskierte Werte aufdecken</translation>
    </message>
    <message>
        <source>Search &amp;words…</source>
        <translation>&amp;Wörter suchen…</translation>
    </message>
    <message>
        <source>&amp;Mask values</source>
        <translation>Werte &amp;maskieren</translation>
    </message>
    <message>
        <source>&amp;Attach SQLite file…</source>
        <translation>SQLite-Datei &amp;anhängen…</translation>
    </message>
    <message>
        <source>no statement of the log is selected</source>
        <translation>im Protokoll ist keine Anweisung ausgewählt</translation>
    </message>
    <message>
        <source>&amp;Slowest statements first</source>
        <translation>&amp;Langsamste Anweisungen zuerst</translation>
    </message>
    <message>
        <source>Copy with &amp;values and errors</source>
        <translation>Mit &amp;Werten und Fehlern kopieren</translation>
    </message>
    <message>
        <source>Add com&amp;puted column…</source>
        <translation>Be&amp;rechnete Spalte hinzufügen…</translation>
    </message>
    <message>
        <source>Chan&amp;ge computed column…</source>
        <translation>Berechnete Spalte &amp;ändern…</translation>
    </message>
    <message>
        <source>Remove comp&amp;uted column</source>
        <translation>Berechnete Spalte en&amp;tfernen</translation>
    </message>
    <message>
        <source>St&amp;atements of the log</source>
        <translation>Anweisungen des P&amp;rotokolls</translation>
    </message>
    <message>
        <source>Copy as C++ &amp;struct</source>
        <translation>Als C++-&amp;Struktur kopieren</translation>
    </message>
    <message>
        <source>Copy this view as a command li&amp;ne</source>
        <translation>Diese Ansicht als &amp;Befehlszeile kopieren</translation>
    </message>
    <message>
        <source>Choose ho&amp;w to copy…</source>
        <translation>Art des Kopierens &amp;wählen…</translation>
    </message>
    <message>
        <source>Set empt&amp;y text</source>
        <translation>Leeren Te&amp;xt setzen</translation>
    </message>
    <message>
        <source>Types below column na&amp;mes</source>
        <translation>T&amp;ypen unter Spaltennamen</translation>
    </message>
    <message>
        <source>&amp;Larger text in tables</source>
        <translation>&amp;Größerer Text in Tabellen</translation>
    </message>
    <message>
        <source>&amp;Smaller text in tables</source>
        <translation>&amp;Kleinerer Text in Tabellen</translation>
    </message>
    <message>
        <source>As the &amp;server writes them</source>
        <translation>Wie der &amp;Server sie schreibt</translation>
    </message>
    <message>
        <source>In &amp;UTC</source>
        <translation>In &amp;UTC</translation>
    </message>
    <message>
        <source>In the zone of this &amp;computer</source>
        <translation>In der Zone dieses &amp;Rechners</translation>
    </message>
    <message>
        <source>In an&amp;other zone…</source>
        <translation>In einer &amp;anderen Zone…</translation>
    </message>
    <message>
        <source>&amp;Key columns…</source>
        <translation>Sch&amp;lüsselspalten…</translation>
    </message>
    <message>
        <source>Previe&amp;w reference</source>
        <translation>Verweis anse&amp;hen</translation>
    </message>
    <message>
        <source>&amp;Structure of the table</source>
        <translation>&amp;Struktur der Tabelle</translation>
    </message>
    <message>
        <source>&amp;Zoom</source>
        <translation>&amp;Zoom</translation>
    </message>
    <message>
        <source>D&amp;isplay time zone</source>
        <translation>&amp;Uhrzeiten in Zeitzone</translation>
    </message>
    <message>
        <source>Group ro&amp;ws…</source>
        <translation>&amp;Zeilen gruppieren…</translation>
    </message>
    <message>
        <source>With &amp;related rows…</source>
        <translation>Mit &amp;verknüpften Zeilen…</translation>
    </message>
    <message>
        <source>&amp;One of each group…</source>
        <translation>&amp;Eine je Gruppe…</translation>
    </message>
    <message>
        <source>Set up word searc&amp;h…</source>
        <translation>Wortsuche e&amp;inrichten…</translation>
    </message>
    <message>
        <source>Un&amp;ique rows…</source>
        <translation>&amp;Eindeutige Zeilen…</translation>
    </message>
    <message>
        <source>&amp;Top rows…</source>
        <translation>&amp;Oberste Zeilen…</translation>
    </message>
    <message>
        <source>Caption and ru&amp;les…</source>
        <translation>Beschriftun&amp;g und Regeln…</translation>
    </message>
    <message>
        <source>Pas&amp;te special…</source>
        <translation>In&amp;halte einfügen…</translation>
    </message>
    <message>
        <source>&amp;Password hash…</source>
        <translation>&amp;Passwort-Hash…</translation>
    </message>
    <message>
        <source>Copy &amp;DDL</source>
        <translation>&amp;DDL kopieren</translation>
    </message>
    <message>
        <source>no structure is shown</source>
        <translation>es wird keine Struktur gezeigt</translation>
    </message>
    <message>
        <source>the column identifies rows or references others</source>
        <translation>die Spalte bezeichnet Zeilen oder verweist auf andere</translation>
    </message>
    <message>
        <source>&amp;Save filter…</source>
        <translation>Filter speicher&amp;n…</translation>
    </message>
    <message>
        <source>Ex&amp;plain statement…</source>
        <translation>&amp;Plan der Anweisung…</translation>
    </message>
    <message>
        <source>&amp;Run statement again…</source>
        <translation>Anweisung erneut aus&amp;führen…</translation>
    </message>
    <message>
        <source>&amp;Copy selected statements</source>
        <translation>Ausgewählte Anweisungen &amp;kopieren</translation>
    </message>
    <message>
        <source>S&amp;ave log without values…</source>
        <translation>Pro&amp;tokoll ohne Werte speichern…</translation>
    </message>
    <message>
        <source>the log is hidden or empty</source>
        <translation>das Protokoll ist ausgeblendet oder leer</translation>
    </message>
    <message>
        <source>Cl&amp;ear log</source>
        <translation>Protokoll l&amp;eeren</translation>
    </message>
    <message>
        <source>Defa&amp;ult size</source>
        <translation>&amp;Standardgröße</translation>
    </message>
    <message>
        <source>Split &amp;side by side</source>
        <translation>Ne&amp;beneinander teilen</translation>
    </message>
    <message>
        <source>Split one belo&amp;w the other</source>
        <translation>&amp;Untereinander teilen</translation>
    </message>
    <message>
        <source>&amp;Move tab to other group</source>
        <translation>Reiter in die andere Gruppe ver&amp;schieben</translation>
    </message>
    <message>
        <source>Go to other gro&amp;up</source>
        <translation>Zur an&amp;deren Gruppe</translation>
    </message>
    <message>
        <source>&amp;Delete rows with children…</source>
        <translation>Zeilen mit K&amp;indern löschen …</translation>
    </message>
    <message>
        <source>the table marks no rows as deleted</source>
        <translation>die Tabelle markiert keine Zeilen als gelöscht</translation>
    </message>
    <message>
        <source>&amp;Trash of the table</source>
        <translation>Pa&amp;pierkorb der Tabelle</translation>
    </message>
    <message>
        <source>Trash and &amp;history</source>
        <translation>Papierkorb und Verla&amp;uf</translation>
    </message>
    <message>
        <source>Undo sa&amp;ve…</source>
        <translation>&amp;Speichern rückgängig machen …</translation>
    </message>
    <message>
        <source>no save of this database can be undone</source>
        <translation>kein Speichern dieser Datenbank kann rückgängig gemacht werden</translation>
    </message>
    <message>
        <source>History of &amp;saves</source>
        <translation>Verla&amp;uf der Speicherungen</translation>
    </message>
    <message>
        <source>no connection is open</source>
        <translation>keine Verbindung ist offen</translation>
    </message>
    <message>
        <source>&amp;Undo the selected save…</source>
        <translation>Gewähltes Speichern &amp;rückgängig machen …</translation>
    </message>
    <message>
        <source>no save of the history is selected</source>
        <translation>kein Speichern des Verlaufs ist ausgewählt</translation>
    </message>
    <message>
        <source>&amp;Export the selected receipt…</source>
        <translation>Gewählten &amp;Beleg exportieren …</translation>
    </message>
    <message>
        <source>Copy the s&amp;tatements of the save</source>
        <translation>&amp;Anweisungen des Speicherns kopieren</translation>
    </message>
    <message>
        <source>&amp;Restore rows with children…</source>
        <translation>Zeilen mit &amp;Kindern wiederherstellen …</translation>
    </message>
    <message>
        <source>the tab is not the trash of a table</source>
        <translation>der Reiter ist kein Papierkorb einer Tabelle</translation>
    </message>
    <message>
        <source>&amp;Purge old rows of the trash…</source>
        <translation>A&amp;lte Zeilen des Papierkorbs endgültig löschen …</translation>
    </message>
    <message>
        <source>&amp;Query</source>
        <translation>&amp;Abfrage</translation>
    </message>
    <message>
        <source>New &amp;SQL console</source>
        <translation>Neue &amp;SQL-Konsole</translation>
    </message>
    <message>
        <source>no SQL console is in front</source>
        <translation>keine SQL-Konsole ist vorn</translation>
    </message>
    <message>
        <source>there is no statement, or one is running</source>
        <translation>es gibt keine Anweisung, oder eine läuft</translation>
    </message>
    <message>
        <source>no transaction is open in a console</source>
        <translation>in keiner Konsole ist eine Transaktion offen</translation>
    </message>
    <message>
        <source>&amp;Run statement</source>
        <translation>Anweisung aus&amp;führen</translation>
    </message>
    <message>
        <source>Run &amp;all</source>
        <translation>&amp;Alle ausführen</translation>
    </message>
    <message>
        <source>&amp;Try it, then roll back</source>
        <translation>&amp;Probieren, dann zurückrollen</translation>
    </message>
    <message>
        <source>there is no statement, or a transaction is open already</source>
        <translation>es gibt keine Anweisung, oder eine Transaktion ist schon offen</translation>
    </message>
    <message>
        <source>&amp;Explain</source>
        <translation>&amp;Erklären (EXPLAIN)</translation>
    </message>
    <message>
        <source>&amp;Commit</source>
        <translation>&amp;Commit</translation>
    </message>
    <message>
        <source>Roll &amp;back</source>
        <translation>&amp;Rollback</translation>
    </message>
    <message>
        <source>&amp;Manual transactions</source>
        <translation>&amp;Manuelle Transaktionen</translation>
    </message>
    <message>
        <source>Go &amp;on after errors</source>
        <translation>Nach Fehlern &amp;weitermachen</translation>
    </message>
    <message>
        <source>&amp;Parameters…</source>
        <translation>Parame&amp;ter…</translation>
    </message>
    <message>
        <source>the statement has no parameters</source>
        <translation>die Anweisung hat keine Parameter</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Verlauf…</translation>
    </message>
    <message>
        <source>Pin re&amp;sult</source>
        <translation>Ergebnis an&amp;heften</translation>
    </message>
    <message>
        <source>no result is shown</source>
        <translation>kein Ergebnis wird gezeigt</translation>
    </message>
    <message>
        <source>Bul&amp;k edit…</source>
        <translation>&amp;Massenänderung…</translation>
    </message>
    <message>
        <source>&amp;Keep a version of the row</source>
        <translation>&amp;Eine Fassung der Zeile behalten</translation>
    </message>
    <message>
        <source>Restore this &amp;version…</source>
        <translation>Diese Fassung wiede&amp;rherstellen…</translation>
    </message>
    <message>
        <source>Disconnect a&amp;ll</source>
        <translation>Alle t&amp;rennen</translation>
    </message>
    <message>
        <source>De&amp;fault connection</source>
        <translation>&amp;Standardverbindung</translation>
    </message>
    <message>
        <source>&amp;Look up the outcome</source>
        <translation>Ausgang &amp;nachsehen</translation>
    </message>
    <message>
        <source>no save with an unknown outcome is selected</source>
        <translation>kein Speichern mit unbekanntem Ausgang ist ausgewählt</translation>
    </message>
    <message>
        <source>E&amp;xplain with true numbers</source>
        <translation>Erklären mit &amp;gemessenen Zahlen</translation>
    </message>
    <message>
        <source>there is no statement, one is running, or the engine measures none</source>
        <translation>es gibt keine Anweisung, eine läuft, oder die Datenbank misst keine</translation>
    </message>
    <message>
        <source>Plan from the c&amp;lipboard</source>
        <translation>P&amp;lan aus der Zwischenablage</translation>
    </message>
    <message>
        <source>Sho&amp;w completions</source>
        <translation>Vervollständ&amp;igen</translation>
    </message>
    <message>
        <source>nothing is known of the database yet</source>
        <translation>von der Datenbank ist noch nichts bekannt</translation>
    </message>
    <message>
        <source>Open sa&amp;mple database</source>
        <translation>B&amp;eispieldatenbank öffnen</translation>
    </message>
    <message>
        <source>&amp;Import rows…</source>
        <translation>Zeilen &amp;importieren…</translation>
    </message>
    <message>
        <source>Filter res&amp;ult</source>
        <translation>Ergebnis filter&amp;n</translation>
    </message>
    <message>
        <source>Compare data wit&amp;h…</source>
        <translation>D&amp;aten vergleichen mit…</translation>
    </message>
    <message>
        <source>the tab shows no rows of a table</source>
        <translation>der Tab zeigt keine Zeilen einer Tabelle</translation>
    </message>
    <message>
        <source>&amp;Which rows are deleted…</source>
        <translation>&amp;Welche Zeilen gelöscht sind …</translation>
    </message>
    <message>
        <source>Trash of &amp;all tables</source>
        <translation>Papier&amp;korb aller Tabellen</translation>
    </message>
    <message>
        <source>Databas&amp;e migrations</source>
        <translation>Migrationen der Datenbank</translation>
    </message>
    <message>
        <source>Mi&amp;grations</source>
        <translation>Migrationen</translation>
    </message>
    <message>
        <source>the tab does not show migrations</source>
        <translation>der Tab zeigt keine Migrationen</translation>
    </message>
    <message>
        <source>&amp;Apply all pending migrations…</source>
        <translation>&amp;Alle ausstehenden Migrationen anwenden…</translation>
    </message>
    <message>
        <source>Apply &amp;up to the selected migration…</source>
        <translation>&amp;Bis zur ausgewählten Migration anwenden…</translation>
    </message>
    <message>
        <source>&amp;Try pending migrations out…</source>
        <translation>Ausstehende Migrationen a&amp;usprobieren…</translation>
    </message>
    <message>
        <source>Take &amp;back the selected migration and newer ones…</source>
        <translation>Die ausgewählte Migration und neuere &amp;zurücknehmen…</translation>
    </message>
    <message>
        <source>&amp;Verify applied migrations</source>
        <translation>Angewendete Migrationen &amp;prüfen</translation>
    </message>
    <message>
        <source>&amp;New migration…</source>
        <translation>&amp;Neue Migration…</translation>
    </message>
    <message>
        <source>&amp;Folder of the migrations…</source>
        <translation>&amp;Ordner der Migrationen…</translation>
    </message>
    <message>
        <source>Copy as TS&amp;V</source>
        <translation>Als &amp;TSV kopieren</translation>
    </message>
    <message>
        <source>C&amp;opy as NDJSON</source>
        <translation>Als &amp;NDJSON kopieren</translation>
    </message>
    <message>
        <source>Cop&amp;y as HTML</source>
        <translation>Als &amp;HTML kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;XML</source>
        <translation>Als &amp;XML kopieren</translation>
    </message>
    <message>
        <source>Row histor&amp;y…</source>
        <translation>Verla&amp;uf der Zeile …</translation>
    </message>
    <message>
        <source>no saved row with a key is selected</source>
        <translation>keine gespeicherte Zeile mit einem Schlüssel ist gewählt</translation>
    </message>
    <message>
        <source>Import from clip&amp;board…</source>
        <translation>Aus Zwischen&amp;ablage importieren…</translation>
    </message>
</context>
<context>
    <name>tw::Application</name>
    <message>
        <source>The stored connections cannot be read.</source>
        <translation>Die gespeicherten Verbindungen lassen sich nicht lesen.</translation>
    </message>
    <message>
        <source>There is no profile &quot;%1&quot;.</source>
        <translation>Es gibt kein Profil „%1“.</translation>
    </message>
    <message>
        <source>The sample database could not be made.</source>
        <translation>Die Beispieldatenbank konnte nicht erstellt werden.</translation>
    </message>
    <message>
        <source>What was asked for cannot be opened.</source>
        <translation>Was verlangt wurde, lässt sich nicht öffnen.</translation>
    </message>
</context>
<context>
    <name>tw::ArrayList</name>
    <message>
        <source>Elements</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach &amp;unten</translation>
    </message>
</context>
<context>
    <name>tw::AssignmentRow</name>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Set to</source>
        <translation>Neuer Inhalt</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>find and replace</source>
        <translation>suchen und ersetzen</translation>
    </message>
    <message>
        <source>keys of an object, others stay</source>
        <translation>Schlüssel eines Objekts, andere bleiben</translation>
    </message>
    <message>
        <source>the value at a place</source>
        <translation>der Wert an einer Stelle</translation>
    </message>
    <message>
        <source>without the value at a place</source>
        <translation>ohne den Wert an einer Stelle</translation>
    </message>
    <message>
        <source>Place in the JSON value</source>
        <translation>Stelle im JSON-Wert</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>SQL expression</source>
        <translation>SQL-Ausdruck</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Type an object of keys and values, such as {&quot;colour&quot;: &quot;red&quot;}.</source>
        <translation>Ein Objekt aus Schlüsseln und Werten eingeben, etwa {&quot;colour&quot;: &quot;red&quot;}.</translation>
    </message>
    <message>
        <source>Enter JSON: text needs double quotes.</source>
        <translation>JSON eingeben: Text braucht doppelte Anführungszeichen.</translation>
    </message>
    <message>
        <source>Enter an SQL expression.</source>
        <translation>Einen SQL-Ausdruck eingeben.</translation>
    </message>
    <message>
        <source>Enter the text to find.</source>
        <translation>Den gesuchten Text eingeben.</translation>
    </message>
    <message>
        <source>Choose a column</source>
        <translation>Spalte wählen</translation>
    </message>
    <message>
        <source>Choose a column.</source>
        <translation>Eine Spalte wählen.</translation>
    </message>
    <message>
        <source>Choose a value</source>
        <translation>Wert wählen</translation>
    </message>
</context>
<context>
    <name>tw::BatchChangesPage</name>
    <message>
        <source>&amp;Add column</source>
        <translation>Spalte &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Rows before and after the change</source>
        <translation>Zeilen vor und nach der Änderung</translation>
    </message>
    <message>
        <source>%1 is set twice.</source>
        <translation>%1 wird zweimal gesetzt.</translation>
    </message>
    <message>
        <source>Preview: trying some rows…</source>
        <translation>Vorschau: einige Zeilen werden erprobt …</translation>
    </message>
    <message>
        <source>Preview: the server rejected the change.</source>
        <translation>Vorschau: Der Server hat die Änderung abgelehnt.</translation>
    </message>
    <message>
        <source>Preview: no row can be shown.</source>
        <translation>Vorschau: Es kann keine Zeile gezeigt werden.</translation>
    </message>
    <message>
        <source>Preview: %1 of %2 rows, computed by the server, nothing written</source>
        <translation>Vorschau: %1 von %2 Zeilen, vom Server berechnet, nichts geschrieben</translation>
    </message>
    <message>
        <source>Preview: nothing changes yet.</source>
        <translation>Vorschau: Noch ändert sich nichts.</translation>
    </message>
</context>
<context>
    <name>tw::BatchDialog</name>
    <message>
        <source>Bulk edit</source>
        <translation>Massenänderung</translation>
    </message>
    <message>
        <source>Change rows of %1</source>
        <translation>Zeilen von %1 ändern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Execution</source>
        <translation>Ausführung</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Step %1 of 4: %2</source>
        <translation>Schritt %1 von 4: %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>&amp;Next: changes</source>
        <translation>&amp;Weiter: Änderungen</translation>
    </message>
    <message>
        <source>&amp;Next: execution</source>
        <translation>&amp;Weiter: Ausführung</translation>
    </message>
    <message>
        <source>De&amp;lete 1 row</source>
        <translation>1 Zeile &amp;löschen</translation>
    </message>
    <message>
        <source>De&amp;lete %1 rows</source>
        <translation>%1 Zeilen &amp;löschen</translation>
    </message>
    <message>
        <source>C&amp;hange 1 row</source>
        <translation>1 Zeile än&amp;dern</translation>
    </message>
    <message>
        <source>C&amp;hange %1 rows</source>
        <translation>%1 Zeilen än&amp;dern</translation>
    </message>
</context>
<context>
    <name>tw::BatchPacePage</name>
    <message>
        <source>&amp;One transaction: all rows or none</source>
        <translation>&amp;Eine Transaktion: alle Zeilen oder keine</translation>
    </message>
    <message>
        <source>&amp;Chunks, each saved by itself: others wait less, and a stop keeps what was saved</source>
        <translation>&amp;Teile, jeder für sich gespeichert: Andere warten kürzer, und beim Anhalten bleibt das Gespeicherte</translation>
    </message>
    <message>
        <source>Rows in each chunk</source>
        <translation>Zeilen je Teil</translation>
    </message>
    <message>
        <source>Pause between chunks</source>
        <translation>Pause zwischen den Teilen</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Longest wait for a lock</source>
        <translation>Längstes Warten auf eine Sperre</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>&amp;Rows in each chunk</source>
        <translation>Ze&amp;ilen je Teil</translation>
    </message>
    <message>
        <source>&amp;Pause between chunks</source>
        <translation>&amp;Pause zwischen den Teilen</translation>
    </message>
    <message>
        <source>Longest &amp;wait for a lock</source>
        <translation>Längstes Warten auf eine &amp;Sperre</translation>
    </message>
    <message>
        <source>&amp;Dry run</source>
        <translation>P&amp;robelauf</translation>
    </message>
    <message>
        <source>Type “%1” to go on</source>
        <translation>„%1“ eintippen, um fortzufahren</translation>
    </message>
    <message>
        <source>Name of the table</source>
        <translation>Name der Tabelle</translation>
    </message>
    <message>
        <source>Cannot be undone: this connection keeps no receipts</source>
        <translation>Kann nicht rückgängig gemacht werden: Diese Verbindung bewahrt keine Belege auf</translation>
    </message>
    <message>
        <source>&amp;Keep what the rows were, to undo it later (about %1)</source>
        <translation>Bisherige Zeilen &amp;behalten, um es rückgängig machen zu können (etwa %1)</translation>
    </message>
    <message>
        <source>&amp;Keep what the rows were, to undo it later</source>
        <translation>Bisherige Zeilen &amp;behalten, um es rückgängig machen zu können</translation>
    </message>
    <message>
        <source>Trying all rows…</source>
        <translation>Alle Zeilen werden erprobt …</translation>
    </message>
    <message>
        <source>The dry run met 1 row and was rolled back.</source>
        <translation>Der Probelauf traf 1 Zeile und wurde zurückgerollt.</translation>
    </message>
    <message>
        <source>The dry run met %1 rows and was rolled back.</source>
        <translation>Der Probelauf traf %1 Zeilen und wurde zurückgerollt.</translation>
    </message>
</context>
<context>
    <name>tw::BatchRunPage</name>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>The connection was lost, and it is not known what was saved.</source>
        <translation>Die Verbindung ging verloren, und es ist unbekannt, was gespeichert wurde.</translation>
    </message>
    <message>
        <source>Saved: %1.</source>
        <translation>Gespeichert: %1.</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>Ended early. Saved: %1; the rest is as it was.</source>
        <translation>Vorzeitig beendet. Gespeichert: %1; der Rest ist, wie er war.</translation>
    </message>
    <message>
        <source>Progress of the batch</source>
        <translation>Fortschritt der Änderung</translation>
    </message>
    <message>
        <source>What was saved, transaction by transaction</source>
        <translation>Was gespeichert wurde, Transaktion für Transaktion</translation>
    </message>
    <message>
        <source>&amp;Undo this batch…</source>
        <translation>&amp;Rückgängig machen …</translation>
    </message>
    <message>
        <source>Changing %1…</source>
        <translation>%1 werden geändert …</translation>
    </message>
    <message>
        <source>Transaction %1: %2 saved</source>
        <translation>Transaktion %1: %2 gespeichert</translation>
    </message>
    <message>
        <source>The batch was undone.</source>
        <translation>Die Änderung wurde rückgängig gemacht.</translation>
    </message>
</context>
<context>
    <name>tw::BatchSamples</name>
    <message>
        <source>%1, old</source>
        <translation>%1, alt</translation>
    </message>
    <message>
        <source>%1, new</source>
        <translation>%1, neu</translation>
    </message>
</context>
<context>
    <name>tw::BatchScopePage</name>
    <message>
        <source>&amp;Selected row</source>
        <translation>&amp;Ausgewählte Zeile</translation>
    </message>
    <message numerus="yes">
        <source>%Ln &amp;selected rows</source>
        <translation>
            <numerusform>%Ln &amp;ausgewählte Zeile</numerusform>
            <numerusform>%Ln &amp;ausgewählte Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>All &amp;rows of the table</source>
        <translation>Alle Zeilen der &amp;Tabelle</translation>
    </message>
    <message>
        <source>All &amp;rows where %1</source>
        <translation>Alle &amp;Zeilen, für die gilt: %1</translation>
    </message>
    <message>
        <source>&amp;Yes, every row: no filter is set</source>
        <translation>&amp;Ja, jede Zeile: Es ist kein Filter gesetzt</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Update columns</source>
        <translation>Spalten ändern</translation>
    </message>
    <message>
        <source>Soft-delete</source>
        <translation>Als gelöscht markieren</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Purge soft-deleted rows</source>
        <translation>Als gelöscht markierte Zeilen endgültig löschen</translation>
    </message>
    <message>
        <source>Delete permanently</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>&amp;Action</source>
        <translation>A&amp;ktion</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Zählt…</translation>
    </message>
    <message>
        <source>Exactly 1 row</source>
        <translation>Genau 1 Zeile</translation>
    </message>
    <message>
        <source>Exactly %1 rows</source>
        <translation>Genau %1 Zeilen</translation>
    </message>
</context>
<context>
    <name>tw::BottomDocks</name>
    <message>
        <source>Panels at the bottom</source>
        <translation>Tafeln am unteren Rand</translation>
    </message>
</context>
<context>
    <name>tw::BoundStatement</name>
    <message>
        <source>The parameter %1 has no value.</source>
        <translation>Der Parameter %1 hat keinen Wert.</translation>
    </message>
</context>
<context>
    <name>tw::BranchEditor</name>
    <message>
        <source>Label</source>
        <translation>Beschriftung</translation>
    </message>
    <message>
        <source>Label of all other rows</source>
        <translation>Beschriftung aller anderen Zeilen</translation>
    </message>
    <message>
        <source>NULL</source>
        <translation>NULL</translation>
    </message>
    <message>
        <source>A&amp;dd condition</source>
        <translation>Bedingung &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>E&amp;rsetzen</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>&amp;Beschriftung</translation>
    </message>
    <message>
        <source>All ot&amp;hers</source>
        <translation>A&amp;lle anderen</translation>
    </message>
    <message>
        <source>The condition has no label.</source>
        <translation>Die Bedingung hat keine Beschriftung.</translation>
    </message>
    <message>
        <source>Conditions; the first one that matches sets the label</source>
        <translation>Bedingungen; die erste erfüllte gibt die Beschriftung</translation>
    </message>
    <message>
        <source>The first condition that matches sets the label.</source>
        <translation>Die erste erfüllte Bedingung gibt die Beschriftung.</translation>
    </message>
    <message>
        <source>These fields cannot express this condition.</source>
        <translation>Diese Felder können diese Bedingung nicht ausdrücken.</translation>
    </message>
</context>
<context>
    <name>tw::BrowseCommands</name>
    <message>
        <source>the clipboard holds no text</source>
        <translation>in der Zwischenablage ist kein Text</translation>
    </message>
</context>
<context>
    <name>tw::BrowsePage</name>
    <message>
        <source>That row is not shown: it is on another page or filtered out.</source>
        <translation>Diese Zeile wird nicht gezeigt: Sie liegt auf einer anderen Seite oder ist ausgefiltert.</translation>
    </message>
</context>
<context>
    <name>tw::BrowseQuery</name>
    <message>
        <source>Filters and sorting by masked columns were removed.</source>
        <translation>Filter und Sortierungen nach maskierten Spalten wurden entfernt.</translation>
    </message>
</context>
<context>
    <name>tw::BuilderRow</name>
    <message>
        <source>How the parts of the group are joined</source>
        <translation>Wie die Teile der Gruppe verknüpft sind</translation>
    </message>
    <message>
        <source>all of (AND)</source>
        <translation>alle (AND)</translation>
    </message>
    <message>
        <source>any of (OR)</source>
        <translation>mindestens eine (OR)</translation>
    </message>
    <message>
        <source>not all of (NOT … AND)</source>
        <translation>nicht alle (NOT … AND)</translation>
    </message>
    <message>
        <source>none of (NOT … OR)</source>
        <translation>keine (NOT … OR)</translation>
    </message>
</context>
<context>
    <name>tw::CalendarCard</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
</context>
<context>
    <name>tw::CellDelegate</name>
    <message>
        <source>The row is no longer shown.</source>
        <translation>Die Zeile wird nicht mehr gezeigt.</translation>
    </message>
</context>
<context>
    <name>tw::CellEditing</name>
    <message>
        <source>%1 is too long to be edited in place; typing replaces it.</source>
        <translation>%1 ist zu lang, um hier bearbeitet zu werden; Tippen ersetzt es.</translation>
    </message>
    <message>
        <source>This value is not valid text and cannot be edited; typing replaces it.</source>
        <translation>Dieser Wert ist kein gültiger Text und lässt sich nicht bearbeiten; Tippen ersetzt ihn.</translation>
    </message>
</context>
<context>
    <name>tw::CellReferences</name>
    <message>
        <source>%1 is NULL and names no row.</source>
        <translation>%1 ist NULL und nennt keine Zeile.</translation>
    </message>
</context>
<context>
    <name>tw::CellRules</name>
    <message>
        <source>The value has not been read whole.</source>
        <translation>Der Wert ist nicht ganz gelesen.</translation>
    </message>
    <message>
        <source>Changes are being saved.</source>
        <translation>Änderungen werden gespeichert.</translation>
    </message>
    <message>
        <source>Read-only: %1</source>
        <translation>Nur lesbar: %1</translation>
    </message>
    <message>
        <source>%1 is computed from %2 and cannot be changed.</source>
        <translation>%1 wird aus %2 berechnet und lässt sich nicht ändern.</translation>
    </message>
    <message>
        <source>The value of %1 has not been read whole.</source>
        <translation>Der Wert von %1 ist nicht ganz gelesen.</translation>
    </message>
    <message>
        <source>The server computes %1 itself.</source>
        <translation>%1 berechnet der Server selbst.</translation>
    </message>
    <message>
        <source>The server numbers %1 itself.</source>
        <translation>%1 nummeriert der Server selbst.</translation>
    </message>
    <message>
        <source>%1 is masked. Its values can be changed once they are shown.</source>
        <translation>%1 ist verdeckt. Die Werte lassen sich ändern, sobald sie gezeigt werden.</translation>
    </message>
    <message>
        <source>The role %1 may not change %2.</source>
        <translation>Die Rolle %1 darf %2 nicht ändern.</translation>
    </message>
    <message>
        <source>%1 cannot be changed here.</source>
        <translation>%1 kann hier nicht geändert werden.</translation>
    </message>
    <message>
        <source>%1 is in a row that is to be deleted. Revert the deletion to change it.</source>
        <translation>%1 steht in einer Zeile, die gelöscht werden soll. Nehmen Sie das Löschen zurück, um es zu ändern.</translation>
    </message>
    <message>
        <source>Caption and rules of the column allow it.</source>
        <translation>Beschriftung und Regeln der Spalte erlauben es.</translation>
    </message>
    <message>
        <source>%1 fills itself with each change of its row.</source>
        <translation>%1 füllt sich mit jeder Änderung der Zeile selbst.</translation>
    </message>
</context>
<context>
    <name>tw::CellWords</name>
    <message>
        <source>Masked by the settings of the connection, and not read</source>
        <translation>Durch die Einstellungen der Verbindung maskiert und nicht gelesen</translation>
    </message>
    <message>
        <source>Your role may not read this column.</source>
        <translation>Ihre Rolle darf diese Spalte nicht lesen.</translation>
    </message>
    <message>
        <source>Was: %1</source>
        <translation>War: %1</translation>
    </message>
    <message>
        <source>Coloured because %1</source>
        <translation>Gefärbt, denn %1</translation>
    </message>
    <message>
        <source>From the server: %1</source>
        <translation>Vom Server: %1</translation>
    </message>
    <message>
        <source>In UTC: %1</source>
        <translation>In UTC: %1</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>empty text</source>
        <translation>leerer Text</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>maskiert</translation>
    </message>
    <message>
        <source>1 blank</source>
        <translation>1 Leerzeichen</translation>
    </message>
    <message numerus="yes">
        <source>%n blanks</source>
        <translation>
            <numerusform>%n Leerzeichen</numerusform>
            <numerusform>%n Leerzeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>more lines</source>
        <translation>weitere Zeilen</translation>
    </message>
    <message>
        <source>shortened, %1</source>
        <translation>gekürzt, %1</translation>
    </message>
    <message>
        <source>coloured because %1</source>
        <translation>gefärbt, denn %1</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>to be deleted</source>
        <translation>wird gelöscht</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>changed by the server</source>
        <translation>vom Server geändert</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>about row %1</source>
        <translation>etwa Zeile %1</translation>
    </message>
    <message>
        <source>edited row</source>
        <translation>bearbeitete Zeile</translation>
    </message>
    <message>
        <source>new row</source>
        <translation>neue Zeile</translation>
    </message>
    <message>
        <source>to be marked as deleted</source>
        <translation>wird als gelöscht markiert</translation>
    </message>
    <message>
        <source>to be restored</source>
        <translation>wird wiederhergestellt</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>gescheitert: %1</translation>
    </message>
    <message>
        <source>conflict: %1</source>
        <translation>Konflikt: %1</translation>
    </message>
    <message>
        <source>deleted row</source>
        <translation>gelöschte Zeile</translation>
    </message>
    <message>
        <source>You entered %1; the server changed it to this.</source>
        <translation>Eingegeben wurde %1; der Server hat es hierzu geändert.</translation>
    </message>
</context>
<context>
    <name>tw::ChangesView</name>
    <message>
        <source>new row</source>
        <translation>neue Zeile</translation>
    </message>
    <message>
        <source>delete permanently</source>
        <translation>endgültig löschen</translation>
    </message>
    <message>
        <source>mark as deleted</source>
        <translation>als gelöscht markieren</translation>
    </message>
    <message>
        <source>restore</source>
        <translation>wiederherstellen</translation>
    </message>
    <message>
        <source>insert with defaults</source>
        <translation>mit Vorgaben einfügen</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Changes that are not saved</source>
        <translation>Änderungen, die nicht gespeichert sind</translation>
    </message>
</context>
<context>
    <name>tw::ChildRowsPane</name>
    <message>
        <source>Rows of other tables that belong to this one</source>
        <translation>Zeilen anderer Tabellen, die zu dieser gehören</translation>
    </message>
    <message>
        <source>Show the links as rows</source>
        <translation>Die Verknüpfungen als Zeilen zeigen</translation>
    </message>
    <message>
        <source>Close the child rows</source>
        <translation>Die zugehörigen Zeilen schließen</translation>
    </message>
    <message>
        <source>No foreign key leads to this table.</source>
        <translation>Kein Fremdschlüssel führt zu dieser Tabelle.</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>&amp;Generate key</source>
        <translation>&amp;Schlüssel erzeugen</translation>
    </message>
    <message>
        <source>No row can reference this row while %1 has no value.</source>
        <translation>Solange %1 keinen Wert hat, kann keine Zeile auf diese verweisen.</translation>
    </message>
    <message>
        <source>Select a row to see its child rows.</source>
        <translation>Wählen Sie eine Zeile, um ihre untergeordneten Zeilen zu sehen.</translation>
    </message>
</context>
<context>
    <name>tw::ChosenKey</name>
    <message>
        <source>They do not identify every row: there is one with %1.</source>
        <translation>Sie bezeichnen nicht jede Zeile: Es gibt eine mit %1.</translation>
    </message>
    <message>
        <source>They do not identify rows: %1 rows have %2.</source>
        <translation>Sie bezeichnen die Zeilen nicht eindeutig: %1 Zeilen haben %2.</translation>
    </message>
</context>
<context>
    <name>tw::Clash</name>
    <message>
        <source>Not restored: %1. %2</source>
        <translation>Nicht wiederhergestellt: %1. %2</translation>
    </message>
    <message>
        <source>Not restored: %1. A live row already has %2 = %3.</source>
        <translation>Nicht wiederhergestellt: %1. Eine aktive Zeile hat bereits %2 = %3.</translation>
    </message>
</context>
<context>
    <name>tw::CloseGuard</name>
    <message>
        <source>%1 tabs have %2 unsaved changes.</source>
        <translation>%1 Reiter haben %2 ungespeicherte Änderungen.</translation>
    </message>
    <message>
        <source>%1 has 1 unsaved change.</source>
        <translation>%1 hat 1 ungespeicherte Änderung.</translation>
    </message>
    <message>
        <source>%1 has %2 unsaved changes.</source>
        <translation>%1 hat %2 ungespeicherte Änderungen.</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>&amp;Save 1 change…</source>
        <translation>1 Änderung &amp;speichern…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Save %n changes…</source>
        <translation>
            <numerusform>%n Änderung &amp;speichern…</numerusform>
            <numerusform>%n Änderungen &amp;speichern…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Discard 1 change</source>
        <translation>1 Änderung &amp;verwerfen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Discard %n changes</source>
        <translation>
            <numerusform>%n Änderung &amp;verwerfen</numerusform>
            <numerusform>%n Änderungen &amp;verwerfen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Keep editing</source>
        <translation>&amp;Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Still running</source>
        <translation>Läuft noch</translation>
    </message>
    <message>
        <source>This is still running:</source>
        <translation>Das läuft noch:</translation>
    </message>
    <message>
        <source>&amp;Stop and close</source>
        <translation>&amp;Anhalten und schließen</translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation>Weiter&amp;laufen lassen</translation>
    </message>
    <message>
        <source>If it is stopped, the server rolls back what is incomplete.</source>
        <translation>Beim Abbrechen rollt der Server Unvollständiges zurück.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Transaction open</source>
        <translation>Transaktion offen</translation>
    </message>
    <message>
        <source>&amp;Commit and close</source>
        <translation>&amp;Commit und schließen</translation>
    </message>
    <message>
        <source>&amp;Roll back and close</source>
        <translation>&amp;Rollback und schließen</translation>
    </message>
    <message>
        <source>&amp;Keep open</source>
        <translation>&amp;Offen lassen</translation>
    </message>
</context>
<context>
    <name>tw::ColourRulesDialog</name>
    <message>
        <source>%1: %2, the whole row</source>
        <translation>%1: %2, die ganze Zeile</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Colours in %1</source>
        <translation>Farben in %1</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>What is coloured</source>
        <translation>Was gefärbt wird</translation>
    </message>
    <message>
        <source>The cell</source>
        <translation>Die Zelle</translation>
    </message>
    <message>
        <source>The whole row</source>
        <translation>Die ganze Zeile</translation>
    </message>
    <message>
        <source>&amp;Add rule</source>
        <translation>Regel &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Replace rule</source>
        <translation>Regel &amp;ersetzen</translation>
    </message>
    <message>
        <source>Co&amp;lour</source>
        <translation>&amp;Farbe</translation>
    </message>
    <message>
        <source>&amp;Paint</source>
        <translation>Fä&amp;rben</translation>
    </message>
    <message>
        <source>&amp;Use these colours</source>
        <translation>&amp;Diese Farben verwenden</translation>
    </message>
    <message>
        <source>Rules; the first one that matches sets the colour</source>
        <translation>Regeln; die erste, die erfüllt ist, gibt die Farbe</translation>
    </message>
    <message>
        <source>The first rule that matches sets the colour.</source>
        <translation>Die erste Regel, die erfüllt ist, gibt die Farbe.</translation>
    </message>
    <message>
        <source>Rules apply to the rows shown, without asking the server. Dates and times are compared as they are written.</source>
        <translation>Regeln gelten für die gezeigten Zeilen, ohne den Server zu fragen. Datums- und Zeitwerte werden so verglichen, wie sie geschrieben sind.</translation>
    </message>
    <message>
        <source>This rule uses a column or a value that no longer exists.</source>
        <translation>Diese Regel nennt eine Spalte oder einen Wert, den es nicht mehr gibt.</translation>
    </message>
</context>
<context>
    <name>tw::ColourSwatch</name>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Bernstein</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Blaugrün</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
</context>
<context>
    <name>tw::ColumnChooser</name>
    <message>
        <source>Columns of %1</source>
        <translation>Spalten von %1</translation>
    </message>
    <message>
        <source>Find a column</source>
        <translation>Eine Spalte suchen</translation>
    </message>
    <message>
        <source>Find a column; Enter goes there</source>
        <translation>Eine Spalte suchen; Eingabe geht hin</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>&amp;Alle zeigen</translation>
    </message>
    <message>
        <source>&amp;Hide all but the key</source>
        <translation>Alle außer dem Schlüssel &amp;verbergen</translation>
    </message>
    <message>
        <source>Columns that are not shown are not read.</source>
        <translation>Spalten, die nicht gezeigt werden, werden nicht gelesen.</translation>
    </message>
    <message>
        <source>&amp;Show these columns</source>
        <translation>Diese Spalten &amp;zeigen</translation>
    </message>
    <message>
        <source>Columns in their order; checked ones are shown</source>
        <translation>Spalten in ihrer Reihenfolge; angehakte werden gezeigt</translation>
    </message>
    <message>
        <source>Frozen columns</source>
        <translation>Festgehaltene Spalten</translation>
    </message>
    <message>
        <source>&amp;Frozen columns</source>
        <translation>&amp;Festgehaltene Spalten</translation>
    </message>
</context>
<context>
    <name>tw::ColumnDraftModel</name>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>to be dropped</source>
        <translation>wird entfernt</translation>
    </message>
</context>
<context>
    <name>tw::ColumnHeaders</name>
    <message>
        <source>Shown in %1; copied, changed and exported as the server writes it</source>
        <translation>Angezeigt in %1; kopiert, geändert und exportiert, wie der Server es schreibt</translation>
    </message>
    <message>
        <source>Computed from %1</source>
        <translation>Berechnet aus %1</translation>
    </message>
    <message>
        <source>key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>not null</source>
        <translation>nicht NULL</translation>
    </message>
    <message>
        <source>unique</source>
        <translation>eindeutig</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>Verweis</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>berechnet</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>erzeugt</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>maskiert</translation>
    </message>
    <message>
        <source>masked, now shown</source>
        <translation>maskiert, jetzt gezeigt</translation>
    </message>
    <message>
        <source>shown in %1</source>
        <translation>angezeigt in %1</translation>
    </message>
    <message>
        <source>filtered</source>
        <translation>gefiltert</translation>
    </message>
    <message>
        <source>best matches first %1</source>
        <translation>beste Treffer zuerst %1</translation>
    </message>
    <message>
        <source>sorted ascending %1</source>
        <translation>aufsteigend sortiert %1</translation>
    </message>
    <message>
        <source>sorted descending %1</source>
        <translation>absteigend sortiert %1</translation>
    </message>
</context>
<context>
    <name>tw::ColumnMasks</name>
    <message>
        <source>This connection is not stored.</source>
        <translation>Diese Verbindung ist nicht gespeichert.</translation>
    </message>
    <message>
        <source>Store it first: Connection › Edit.</source>
        <translation>Zuerst speichern: Verbindung › Bearbeiten.</translation>
    </message>
    <message>
        <source>Masks are kept in the settings of a connection.</source>
        <translation>Maskierungen werden in den Einstellungen einer Verbindung aufbewahrt.</translation>
    </message>
    <message>
        <source>The column stays as it is.</source>
        <translation>Die Spalte bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Masked column</source>
        <translation>Maskierte Spalte</translation>
    </message>
    <message>
        <source>From now on the values of %1 in %2 are read and shown to everybody who uses the connection %3.</source>
        <translation>Von jetzt an werden die Werte von %1 in %2 gelesen und allen gezeigt, die die Verbindung %3 benutzen.</translation>
    </message>
    <message>
        <source>Do not mask %1</source>
        <translation>%1 nicht maskieren</translation>
    </message>
</context>
<context>
    <name>tw::ColumnPicker</name>
    <message>
        <source>%1 of %2 columns</source>
        <translation>%1 von %2 Spalten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a choice and what is chosen: &quot;Key: id&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>tw::CommandLine</name>
    <message>
        <source>Open the stored connection of that name.</source>
        <translation>Die gespeicherte Verbindung dieses Namens öffnen.</translation>
    </message>
    <message>
        <source>Open this table: name or schema.name, as in SQL.</source>
        <translation>Diese Tabelle öffnen: Name oder schema.name, wie in SQL.</translation>
    </message>
    <message>
        <source>Size of the window, for example 1280x800.</source>
        <translation>Größe des Fensters, zum Beispiel 1280x800.</translation>
    </message>
    <message>
        <source>light, dark, high-contrast or system.</source>
        <translation>light, dark, high-contrast oder system.</translation>
    </message>
    <message>
        <source>Print this text.</source>
        <translation>Diesen Text ausgeben.</translation>
    </message>
    <message>
        <source>Print the version.</source>
        <translation>Die Version ausgeben.</translation>
    </message>
    <message>
        <source>Only one database can be named.</source>
        <translation>Nur eine Datenbank kann genannt werden.</translation>
    </message>
    <message>
        <source>Browse and edit the data of PostgreSQL and SQLite.</source>
        <translation>Daten von PostgreSQL und SQLite ansehen und bearbeiten.</translation>
    </message>
    <message>
        <source>Save a picture of the window to a PNG file once its data is loaded, and quit.</source>
        <translation>Ein Bild des Fensters in einer PNG-Datei speichern, sobald seine Daten geladen sind, und beenden.</translation>
    </message>
    <message>
        <source>--size needs WIDTHxHEIGHT, not &quot;%1&quot;.</source>
        <translation>--size braucht BREITExHÖHE, nicht „%1“.</translation>
    </message>
    <message>
        <source>--theme needs light, dark, high-contrast or system, not &quot;%1&quot;.</source>
        <translation>--theme braucht light, dark, high-contrast oder system, nicht „%1“.</translation>
    </message>
    <message>
        <source>Open the dialog for a new connection.</source>
        <translation>Den Dialog für eine neue Verbindung öffnen.</translation>
    </message>
    <message>
        <source>Let a SQLite file be chosen.</source>
        <translation>Eine SQLite-Datei wählen lassen.</translation>
    </message>
    <message>
        <source>Open the sample database.</source>
        <translation>Die Beispieldatenbank öffnen.</translation>
    </message>
    <message>
        <source>Open a window of its own, also where there is one.</source>
        <translation>Ein eigenes Fenster öffnen, auch wenn schon eines da ist.</translation>
    </message>
    <message>
        <source>postgresql://…, key=value words, sqlite:///file, or an SQLite file; none: the window that is there, or what was open.</source>
        <translation>postgresql://…, Wörter schlüssel=wert, sqlite:///datei oder eine SQLite-Datei; nichts: das Fenster, das da ist, oder was offen war.</translation>
    </message>
    <message>
        <source>Name one thing to open: a database, a profile, or what is asked for.</source>
        <translation>Eine Sache zum Öffnen nennen: eine Datenbank, ein Profil oder was verlangt wird.</translation>
    </message>
</context>
<context>
    <name>tw::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Name of a command or an object</source>
        <translation>Name eines Befehls oder eines Objekts</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Enter runs, Esc closes</source>
        <translation>Eingabe führt aus, Esc schließt</translation>
    </message>
    <message>
        <source>&gt; commands   @ objects</source>
        <translation>&gt; Befehle   @ Objekte</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Name of a command</source>
        <translation>Name eines Befehls</translation>
    </message>
    <message>
        <source>Name of a table, view or function</source>
        <translation>Name einer Tabelle, Sicht oder Funktion</translation>
    </message>
</context>
<context>
    <name>tw::ComparisonChoices</name>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>that of the tables</source>
        <translation>der der Tabellen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>all that both have</source>
        <translation>alle gemeinsamen</translation>
    </message>
    <message>
        <source>Only rows where, SQL</source>
        <translation>Nur Zeilen mit, SQL</translation>
    </message>
    <message>
        <source>Only rows where…, in SQL</source>
        <translation>Nur Zeilen mit …, in SQL</translation>
    </message>
    <message>
        <source>1.0 equals 1.00</source>
        <translation>1.0 gleicht 1.00</translation>
    </message>
    <message>
        <source>Numbers are compared by value, whatever their scale.</source>
        <translation>Zahlen werden nach ihrem Wert verglichen, mit wie vielen Stellen auch immer.</translation>
    </message>
    <message>
        <source>Same moment in any time zone</source>
        <translation>Gleicher Zeitpunkt in jeder Zeitzone</translation>
    </message>
    <message>
        <source>Times with a zone are compared by the moment they name.</source>
        <translation>Zeiten mit Zone werden nach dem Zeitpunkt verglichen, den sie nennen.</translation>
    </message>
</context>
<context>
    <name>tw::ComparisonController</name>
    <message>
        <source>Choose the table to compare with.</source>
        <translation>Wählen Sie die Tabelle, mit der verglichen wird.</translation>
    </message>
    <message>
        <source>The connection of table B is not open.</source>
        <translation>Die Verbindung von Tabelle B ist nicht offen.</translation>
    </message>
    <message>
        <source>Reading the tables…</source>
        <translation>Die Tabellen werden gelesen …</translation>
    </message>
    <message>
        <source>A and B are the same table.</source>
        <translation>A und B sind dieselbe Tabelle.</translation>
    </message>
    <message>
        <source>The tables have no column in common.</source>
        <translation>Die Tabellen haben keine gemeinsame Spalte.</translation>
    </message>
</context>
<context>
    <name>tw::ComparisonPage</name>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Save the sync script</source>
        <translation>Abgleichskript speichern</translation>
    </message>
    <message>
        <source>SQL scripts (*.sql)</source>
        <translation>SQL-Skripte (*.sql)</translation>
    </message>
    <message>
        <source>The script is too long for the clipboard.</source>
        <translation>Das Skript ist zu lang für die Zwischenablage.</translation>
    </message>
    <message>
        <source>Save it to a file.</source>
        <translation>Speichern Sie es in eine Datei.</translation>
    </message>
    <message>
        <source>The script is on the clipboard. It changes 1 row.</source>
        <translation>Das Skript ist in der Zwischenablage. Es ändert 1 Zeile.</translation>
    </message>
    <message>
        <source>The script is on the clipboard. It changes %1 rows.</source>
        <translation>Das Skript ist in der Zwischenablage. Es ändert %1 Zeilen.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Compare: %1</source>
        <extracomment>tab of a comparison of two tables</extracomment>
        <translation>Vergleich: %1</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Vergleicht …</translation>
    </message>
    <message>
        <source>Comparing %1</source>
        <translation>Vergleich von %1</translation>
    </message>
    <message>
        <source>B is made like A. Rows of B that are inserted: %1, changed: %2, deleted: %3. All of it is saved, or nothing.</source>
        <translation>B wird an A angeglichen. Zeilen von B, die eingefügt werden: %1, geändert: %2, gelöscht: %3. Alles wird gespeichert oder nichts.</translation>
    </message>
    <message>
        <source>A is made like B. Rows of A that are inserted: %1, changed: %2, deleted: %3. All of it is saved, or nothing.</source>
        <translation>A wird an B angeglichen. Zeilen von A, die eingefügt werden: %1, geändert: %2, gelöscht: %3. Alles wird gespeichert oder nichts.</translation>
    </message>
    <message>
        <source>The rows are written into the production database %1.</source>
        <translation>Die Zeilen werden in die Produktionsdatenbank %1 geschrieben.</translation>
    </message>
    <message>
        <source>Make tables alike</source>
        <translation>Tabellen angleichen</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>&amp;Schreiben</translation>
    </message>
</context>
<context>
    <name>tw::ComparisonSides</name>
    <message>
        <source>Connection of table B</source>
        <translation>Verbindung von Tabelle B</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Table B</source>
        <translation>Tabelle B</translation>
    </message>
    <message>
        <source>Table to compare with</source>
        <translation>Tabelle zum Vergleichen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>A</source>
        <comment>one side of a comparison</comment>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <comment>one side of a comparison</comment>
        <translation>B</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindet …</translation>
    </message>
</context>
<context>
    <name>tw::ComparisonWords</name>
    <message>
        <source>Only in A</source>
        <translation>Nur in A</translation>
    </message>
    <message>
        <source>Only in B</source>
        <translation>Nur in B</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>Neither side has a row.</source>
        <translation>Keine der Seiten hat eine Zeile.</translation>
    </message>
    <message>
        <source>The one row is equal on both sides.</source>
        <translation>Die eine Zeile ist auf beiden Seiten gleich.</translation>
    </message>
    <message>
        <source>All %1 rows are equal.</source>
        <translation>Alle %1 Zeilen sind gleich.</translation>
    </message>
    <message>
        <source>%1 equal, %2 different, %3 only in A, %4 only in B.</source>
        <translation>%1 gleich, %2 verschieden, %3 nur in A, %4 nur in B.</translation>
    </message>
    <message>
        <source>%1 (only in B)</source>
        <translation>%1 (nur in B)</translation>
    </message>
    <message>
        <source>%1 (only in A)</source>
        <translation>%1 (nur in A)</translation>
    </message>
    <message>
        <source>%1 (masked)</source>
        <translation>%1 (maskiert)</translation>
    </message>
    <message>
        <source>%1 (may not be read)</source>
        <translation>%1 (darf nicht gelesen werden)</translation>
    </message>
    <message>
        <source>%1 (not chosen)</source>
        <translation>%1 (nicht gewählt)</translation>
    </message>
    <message>
        <source>numbers are compared by value, so that 1.0 equals 1.00</source>
        <translation>Zahlen werden nach ihrem Wert verglichen, sodass 1.0 und 1.00 gleich sind</translation>
    </message>
    <message>
        <source>times with a zone are compared by the moment they name</source>
        <translation>Zeiten mit Zone werden nach dem Zeitpunkt verglichen, den sie nennen</translation>
    </message>
    <message>
        <source>The script has nothing to change: %1</source>
        <translation>Das Skript hat nichts zu ändern: %1</translation>
    </message>
    <message>
        <source>The script changes 1 row: %1</source>
        <translation>Das Skript ändert 1 Zeile: %1</translation>
    </message>
    <message>
        <source>The script changes %1 rows: %2</source>
        <translation>Das Skript ändert %1 Zeilen: %2</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>only on this side</source>
        <translation>nur auf dieser Seite</translation>
    </message>
    <message>
        <source>no such row on this side</source>
        <translation>keine solche Zeile auf dieser Seite</translation>
    </message>
    <message>
        <source>Unknown whether it was saved.</source>
        <translation>Unbekannt, ob gespeichert wurde.</translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation>Nicht gespeichert.</translation>
    </message>
    <message>
        <source>Saved. 1 row was written.</source>
        <translation>Gespeichert. 1 Zeile wurde geschrieben.</translation>
    </message>
    <message>
        <source>Saved. %1 rows were written.</source>
        <translation>Gespeichert. %1 Zeilen wurden geschrieben.</translation>
    </message>
</context>
<context>
    <name>tw::CompletionPopup</name>
    <message>
        <source>Completions</source>
        <translation>Vervollständigungen</translation>
    </message>
    <message>
        <source>What may stand here</source>
        <translation>Was hier stehen kann</translation>
    </message>
    <message>
        <source>Reading columns…</source>
        <translation>Spalten werden gelesen …</translation>
    </message>
</context>
<context>
    <name>tw::CompositeView</name>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>tw::ComputedColumns</name>
    <message>
        <source>A computed column was left out: %1</source>
        <translation>Eine berechnete Spalte wurde weggelassen: %1</translation>
    </message>
</context>
<context>
    <name>tw::ComputedDialog</name>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Add a computed column</source>
        <translation>Berechnete Spalte hinzufügen</translation>
    </message>
    <message>
        <source>Change co&amp;lumn</source>
        <translation>Spalte än&amp;dern</translation>
    </message>
    <message>
        <source>Add co&amp;lumn</source>
        <translation>Spalte hinzufü&amp;gen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What it is computed from</source>
        <translation>Woraus sie berechnet wird</translation>
    </message>
    <message>
        <source>An expression</source>
        <translation>Ein Ausdruck</translation>
    </message>
    <message>
        <source>Conditions that give labels</source>
        <translation>Bedingungen, die Beschriftungen geben</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>for example: price * stock</source>
        <translation>zum Beispiel: price * stock</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Com&amp;puted from</source>
        <translation>Ber&amp;echnet aus</translation>
    </message>
    <message>
        <source>&amp;Expression in SQL</source>
        <translation>&amp;Ausdruck in SQL</translation>
    </message>
    <message>
        <source>The server computes it whenever rows are read. It is shown here and stored nowhere in the database.</source>
        <translation>Der Server berechnet sie bei jedem Lesen. Sie wird nur hier gezeigt und nirgends in der Datenbank gespeichert.</translation>
    </message>
    <message>
        <source>The column has no expression.</source>
        <translation>Die Spalte hat keinen Ausdruck.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt…</translation>
    </message>
    <message>
        <source>%1 (at character %2)</source>
        <translation>%1 (bei Zeichen %2)</translation>
    </message>
    <message>
        <source>Columns of the row, operators and functions of the server; Ctrl+Space shows completions.</source>
        <translation>Spalten der Zeile, Operatoren und Funktionen des Servers; Ctrl+Space zeigt Vervollständigungen.</translation>
    </message>
    <message>
        <source>The server accepts it.</source>
        <translation>Der Server nimmt es an.</translation>
    </message>
    <message>
        <source>The server accepts it: %1</source>
        <translation>Der Server nimmt es an: %1</translation>
    </message>
</context>
<context>
    <name>tw::ConditionDialog</name>
    <message>
        <source>Add filter</source>
        <translation>Filter hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Add filter</source>
        <translation>Filter &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Change filter</source>
        <translation>Filter ändern</translation>
    </message>
    <message>
        <source>Chan&amp;ge filter</source>
        <translation>Filter än&amp;dern</translation>
    </message>
</context>
<context>
    <name>tw::ConditionFields</name>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>values, apart by commas</source>
        <translation>Werte, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>for example: 7 days</source>
        <translation>zum Beispiel: 7 days</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>&amp;Wert</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>b&amp;is</translation>
    </message>
    <message>
        <source>&amp;Column</source>
        <translation>&amp;Spalte</translation>
    </message>
    <message>
        <source>&amp;Operator</source>
        <translation>O&amp;perator</translation>
    </message>
    <message>
        <source>Place in the JSON value</source>
        <translation>Stelle im JSON-Wert</translation>
    </message>
    <message>
        <source>all, or address.city</source>
        <translation>alles, oder address.city</translation>
    </message>
    <message>
        <source>Ma&amp;tch case</source>
        <translation>&amp;Groß/klein beachten</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>S&amp;telle</translation>
    </message>
</context>
<context>
    <name>tw::ConfigImportDialog</name>
    <message>
        <source>Import settings</source>
        <translation>Einstellungen importieren</translation>
    </message>
    <message>
        <source>Where the settings are</source>
        <translation>Wo die Einstellungen sind</translation>
    </message>
    <message>
        <source>Environment variables</source>
        <translation>Umgebungsvariablen</translation>
    </message>
    <message>
        <source>A .env file</source>
        <translation>Eine .env-Datei</translation>
    </message>
    <message>
        <source>pg_service.conf</source>
        <translation>pg_service.conf</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>&amp;Wählen…</translation>
    </message>
    <message>
        <source>Choose a .env file</source>
        <translation>Eine .env-Datei wählen</translation>
    </message>
    <message>
        <source>Settings found</source>
        <translation>Gefundene Einstellungen</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>Gelesen aus</translation>
    </message>
    <message>
        <source>Instead of</source>
        <translation>Anstelle von</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Name of the service</source>
        <translation>Name des Dienstes</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>Über&amp;nehmen</translation>
    </message>
    <message>
        <source>Import these settings</source>
        <translation>Diese Einstellungen übernehmen</translation>
    </message>
    <message>
        <source>No settings found.</source>
        <translation>Dort ist nichts gesetzt.</translation>
    </message>
    <message>
        <source>Which variables count</source>
        <translation>Welche Variablen zählen</translation>
    </message>
    <message>
        <source>Those that are set</source>
        <translation>Die gesetzten</translation>
    </message>
    <message>
        <source>Family %1</source>
        <translation>Familie %1</translation>
    </message>
</context>
<context>
    <name>tw::ConflictDialog</name>
    <message>
        <source>Changed meanwhile</source>
        <translation>Inzwischen geändert</translation>
    </message>
    <message>
        <source>Previous row</source>
        <translation>Vorige Zeile</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>Nächste Zeile</translation>
    </message>
    <message>
        <source>Use &amp;mine</source>
        <translation>Eigenen Stand &amp;behalten</translation>
    </message>
    <message>
        <source>Use &amp;theirs</source>
        <translation>Se&amp;rver-Stand übernehmen</translation>
    </message>
    <message>
        <source>Merge what only &amp;one side changed</source>
        <translation>Vereinen, was nur &amp;eine Seite änderte</translation>
    </message>
    <message>
        <source>&amp;Drop my change</source>
        <translation>Meine Änderung &amp;verwerfen</translation>
    </message>
    <message>
        <source>&amp;Save this row</source>
        <translation>Diese Zeile &amp;speichern</translation>
    </message>
    <message>
        <source>Columns that differ</source>
        <translation>Spalten, die sich unterscheiden</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Base (when you read it)</source>
        <translation>Grundlage (als Sie lasen)</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mein Stand</translation>
    </message>
    <message>
        <source>Theirs (now)</source>
        <translation>Server-Stand (jetzt)</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>%1, %2 is no longer there</source>
        <translation>%1, %2 ist nicht mehr da</translation>
    </message>
    <message>
        <source>%1, %2 changed while you edited it</source>
        <translation>%1, %2 hat sich geändert, während Sie es bearbeiteten</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>&amp;Insert mine as new</source>
        <translation>Meine als neue &amp;einfügen</translation>
    </message>
    <message>
        <source>Saving checks the row once more.</source>
        <translation>Beim Speichern wird die Zeile noch einmal geprüft.</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>mein Stand</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>Server-Stand</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Result for %1</source>
        <translation>Ergebnis für %1</translation>
    </message>
    <message>
        <source>pick a side</source>
        <translation>eine Seite wählen</translation>
    </message>
    <message>
        <source>%1 was changed on both sides: pick one, or type a third value.</source>
        <translation>%1 wurde auf beiden Seiten geändert: einen Wert wählen oder einen dritten eingeben.</translation>
    </message>
    <message>
        <source>A row of %1 changed while you edited it, or is gone</source>
        <translation>Eine Zeile von %1 wurde geändert, während Sie sie bearbeiteten, oder ist fort</translation>
    </message>
    <message>
        <source>It has no key by which it could be found again.</source>
        <translation>Sie hat keinen Schlüssel, mit dem sie wiederzufinden wäre.</translation>
    </message>
    <message>
        <source>No row is as you read it any more.</source>
        <translation>Keine Zeile ist mehr so, wie Sie sie gelesen haben.</translation>
    </message>
    <message>
        <source>1 row is as you read it now.</source>
        <translation>1 Zeile ist jetzt so, wie Sie sie gelesen haben.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows are as you read it now.</source>
        <translation>
            <numerusform>%n Zeilen sind jetzt so, wie Sie sie gelesen haben.</numerusform>
            <numerusform>%n Zeilen sind jetzt so, wie Sie sie gelesen haben.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Keep editing</source>
        <translation>&amp;Weiter bearbeiten</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Someone else deleted the row. It can be inserted again with your values.</source>
        <translation>Jemand hat die Zeile gelöscht. Sie kann mit Ihren Werten wieder eingefügt werden.</translation>
    </message>
    <message>
        <source>Someone else has already deleted the row.</source>
        <translation>Jemand hat die Zeile schon gelöscht.</translation>
    </message>
    <message>
        <source>&amp;Use this result</source>
        <translation>Dieses Ergebnis &amp;nehmen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Save all %n rows</source>
        <translation>
            <numerusform>Alle %n Zeile &amp;speichern</numerusform>
            <numerusform>Alle %n Zeilen &amp;speichern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tw::ConnectionCommands</name>
    <message>
        <source>Remove connection</source>
        <translation>Verbindung entfernen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Open an SQLite file</source>
        <translation>SQLite-Datei öffnen</translation>
    </message>
    <message>
        <source>SQLite files (*.db *.sqlite *.sqlite3 *.db3)</source>
        <translation>SQLite-Dateien (*.db *.sqlite *.sqlite3 *.db3)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The connection could not be duplicated.</source>
        <translation>Die Verbindung konnte nicht verdoppelt werden.</translation>
    </message>
    <message>
        <source>Connections (*.json)</source>
        <translation>Verbindungen (*.json)</translation>
    </message>
    <message>
        <source>Import connections</source>
        <translation>Verbindungen importieren</translation>
    </message>
    <message>
        <source>No connections were imported.</source>
        <translation>Es wurden keine Verbindungen importiert.</translation>
    </message>
    <message>
        <source>Export connections, without passwords</source>
        <translation>Verbindungen ohne Passwörter exportieren</translation>
    </message>
    <message>
        <source>The connections were not exported.</source>
        <translation>Die Verbindungen wurden nicht exportiert.</translation>
    </message>
    <message>
        <source>Attach a SQLite file to %1</source>
        <translation>SQLite-Datei an %1 anhängen</translation>
    </message>
    <message>
        <source>%1 was not attached.</source>
        <translation>%1 wurde nicht angehängt.</translation>
    </message>
    <message>
        <source>%1 will be removed from the list. The database itself is not changed.</source>
        <translation>%1 verschwindet aus der Liste. Die Datenbank selbst wird nicht angerührt.</translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>%1 lässt sich nicht öffnen.</translation>
    </message>
</context>
<context>
    <name>tw::ConnectionDialog</name>
    <message>
        <source>New connection</source>
        <translation>Neue Verbindung</translation>
    </message>
    <message>
        <source>Edit connection</source>
        <translation>Verbindung bearbeiten</translation>
    </message>
    <message>
        <source>T&amp;est</source>
        <translation>T&amp;esten</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save a&amp;nd connect</source>
        <translation>Speichern u&amp;nd verbinden</translation>
    </message>
    <message>
        <source>&amp;Stop test</source>
        <translation>Test &amp;abbrechen</translation>
    </message>
    <message>
        <source>Stop test</source>
        <translation>Test abbrechen</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Parts of the connection</source>
        <translation>Teile der Verbindung</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>For a server at another machine, verify-full with the file of the authority is the only mode that keeps others from posing as it.</source>
        <translation>Bei einem Server auf einem anderen Rechner verhindert nur der Modus verify-full mit der Datei der Zertifizierungsstelle, dass andere sich für ihn ausgeben.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <source>Guard</source>
        <translation>Schutz</translation>
    </message>
    <message>
        <source>Production: every change is reviewed, rows are only deleted for good after the table&apos;s name was typed, and limits are set where there are none.</source>
        <translation>Produktion: Jede Änderung wird geprüft, Zeilen werden erst nach Eingabe des Tabellennamens endgültig gelöscht, und wo Grenzen fehlen, werden welche gesetzt.</translation>
    </message>
    <message>
        <source>Tunnel</source>
        <translation>Tunnel</translation>
    </message>
    <message>
        <source>With an SSH server named here, the program ssh of this computer carries the connection, with your own ssh configuration. Host and port under General are then meant as that server sees them; empty: itself.</source>
        <translation>Ist hier ein SSH-Server genannt, trägt das Programm ssh dieses Rechners die Verbindung, mit Ihrer eigenen ssh-Konfiguration. Host und Port unter Allgemein sind dann so gemeint, wie dieser Server sie sieht; leer: er selbst.</translation>
    </message>
</context>
<context>
    <name>tw::ConnectionFlow</name>
    <message>
        <source>The list of tables could not be read again.</source>
        <translation>Die Liste der Tabellen konnte nicht neu gelesen werden.</translation>
    </message>
    <message>
        <source>The connection could not be removed.</source>
        <translation>Die Verbindung konnte nicht entfernt werden.</translation>
    </message>
    <message>
        <source>The connection could not be changed.</source>
        <translation>Die Verbindung konnte nicht geändert werden.</translation>
    </message>
    <message>
        <source>Could not connect to %1.</source>
        <translation>Keine Verbindung mit %1 möglich.</translation>
    </message>
    <message>
        <source>The keychain reported an error.</source>
        <translation>Der Schlüsselbund meldet einen Fehler.</translation>
    </message>
    <message>
        <source>The answer about receipts could not be stored.</source>
        <translation>Die Antwort zu Belegen konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The default connection could not be changed.</source>
        <translation>Die Standardverbindung konnte nicht geändert werden.</translation>
    </message>
</context>
<context>
    <name>tw::ConnectionList</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>Only a connection that is stored keeps masks.</source>
        <translation>Nur eine gespeicherte Verbindung behält Maskierungen.</translation>
    </message>
    <message>
        <source>The connection no longer exists.</source>
        <translation>Die Verbindung gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Only a connection that is stored can be the default.</source>
        <translation>Nur eine gespeicherte Verbindung kann die Standardverbindung sein.</translation>
    </message>
</context>
<context>
    <name>tw::ConnectionTestPanel</name>
    <message>
        <source>Resolve</source>
        <translation>Auflösen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Authenticate</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>%L1 ms</source>
        <translation>%L1 ms</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Not tested yet.</source>
        <translation>Noch nicht getestet.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindet…</translation>
    </message>
    <message>
        <source>Connected to %1 in %2.</source>
        <translation>Verbunden mit %1 in %2.</translation>
    </message>
    <message>
        <source>Could not connect.</source>
        <translation>Keine Verbindung möglich.</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>Verschlüsseln</translation>
    </message>
    <message>
        <source>Privileges</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>Check the spelling of the host, and whether its network can be reached from here.</source>
        <translation>Schreibweise des Hosts prüfen, und ob sein Netz von hier aus zu erreichen ist.</translation>
    </message>
    <message>
        <source>Check host and port, that the server runs, and that no firewall stands between.</source>
        <translation>Host und Port prüfen, ob der Server läuft, und ob keine Firewall dazwischensteht.</translation>
    </message>
    <message>
        <source>Under Security, name the authority that signed the server&apos;s certificate. If the server offers no TLS, have it switched on there, or choose sslmode prefer.</source>
        <translation>Unter Sicherheit die Zertifizierungsstelle angeben, die das Zertifikat des Servers unterschrieben hat. Bietet der Server kein TLS an, es dort einschalten lassen oder sslmode prefer wählen.</translation>
    </message>
    <message>
        <source>Check user and password, and what pg_hba.conf of the server allows.</source>
        <translation>Benutzer und Passwort prüfen, und was pg_hba.conf des Servers erlaubt.</translation>
    </message>
    <message>
        <source>Check the name of the database, and that the role may connect to it.</source>
        <translation>Namen der Datenbank prüfen, und ob die Rolle sich mit ihr verbinden darf.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Type new password</source>
        <translation>Neues Passwort eingeben</translation>
    </message>
    <message>
        <source>Tunnel</source>
        <translation>Tunnel</translation>
    </message>
</context>
<context>
    <name>tw::ConsoleController</name>
    <message>
        <source>%1 cannot be tried: it would end the transaction of the trial.</source>
        <translation>%1 kann nicht probiert werden: Es würde die Transaktion des Versuchs beenden.</translation>
    </message>
    <message>
        <source>The console is running something else. Export the rows when that has ended.</source>
        <translation>In der Konsole läuft etwas anderes. Exportieren Sie die Zeilen, wenn es beendet ist.</translation>
    </message>
</context>
<context>
    <name>tw::ConsolePage</name>
    <message>
        <source>SQL console</source>
        <translation>SQL-Konsole</translation>
    </message>
    <message>
        <source>The statement under the caret has no parameters.</source>
        <translation>Die Anweisung am Cursor hat keine Parameter.</translation>
    </message>
    <message>
        <source>Write them as :name or $1.</source>
        <translation>Schreiben Sie sie als :name oder $1.</translation>
    </message>
    <message>
        <source>All of this was rolled back. Numbers that sequences gave, notifications and work in other databases are not taken back.</source>
        <translation>All das wurde zurückgerollt. Nummern von Sequenzen, Benachrichtigungen und Arbeit in anderen Datenbanken werden nicht zurückgenommen.</translation>
    </message>
    <message>
        <source>Stopping… %1</source>
        <translation>Wird gestoppt … %1</translation>
    </message>
    <message>
        <source>Running… %1</source>
        <translation>Läuft … %1</translation>
    </message>
    <message>
        <source>Statements of %1</source>
        <translation>Anweisungen von %1</translation>
    </message>
    <message>
        <source>There is no plan in the clipboard.</source>
        <translation>In der Zwischenablage ist kein Plan.</translation>
    </message>
    <message>
        <source>Copy what EXPLAIN answered, as lines of text or as JSON.</source>
        <translation>Kopieren Sie die Antwort von EXPLAIN, als Textzeilen oder als JSON.</translation>
    </message>
</context>
<context>
    <name>tw::ConsoleWords</name>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>%L1 rows</source>
        <translation>%L1 Zeilen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>1 row affected</source>
        <translation>1 Zeile betroffen</translation>
    </message>
    <message>
        <source>%L1 rows affected</source>
        <translation>%L1 Zeilen betroffen</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>1 statement</source>
        <translation>1 Anweisung</translation>
    </message>
    <message>
        <source>%L1 statements</source>
        <translation>%L1 Anweisungen</translation>
    </message>
    <message>
        <source>read committed</source>
        <translation>READ COMMITTED</translation>
    </message>
    <message>
        <source>repeatable read</source>
        <translation>REPEATABLE READ</translation>
    </message>
    <message>
        <source>serializable</source>
        <translation>SERIALIZABLE</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Läuft …</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Not run</source>
        <translation>Nicht ausgeführt</translation>
    </message>
    <message>
        <source>%1, first row after %2</source>
        <translation>%1, erste Zeile nach %2</translation>
    </message>
    <message>
        <source>The first %L1 rows. Reading stopped there, and the statement with it: no more rows are kept.</source>
        <translation>Die ersten %L1 Zeilen. Dort endete das Lesen und mit ihm die Anweisung: Mehr Zeilen werden nicht behalten.</translation>
    </message>
    <message>
        <source>%L1 rows so far; only the first %L2 are kept.</source>
        <translation>Bisher %L1 Zeilen; nur die ersten %L2 werden behalten.</translation>
    </message>
    <message>
        <source>%L1 rows so far…</source>
        <translation>Bisher %L1 Zeilen …</translation>
    </message>
    <message>
        <source>%L1 rows came before the end.</source>
        <translation>%L1 Zeilen kamen vor dem Ende.</translation>
    </message>
    <message>
        <source>The first %L1 of %L2 rows; the others were read, but not kept.</source>
        <translation>Die ersten %L1 von %L2 Zeilen; die übrigen wurden gelesen, aber nicht behalten.</translation>
    </message>
    <message>
        <source>1 row, all there are</source>
        <translation>1 Zeile, alle</translation>
    </message>
    <message>
        <source>%L1 rows, all there are</source>
        <translation>%L1 Zeilen, alle</translation>
    </message>
    <message>
        <source>Settings and temporary tables of this console went with the connection. The next statement opens another one.</source>
        <translation>Einstellungen und temporäre Tabellen dieser Konsole gingen mit der Verbindung verloren. Die nächste Anweisung öffnet eine neue.</translation>
    </message>
    <message>
        <source>Connection lost – roll back</source>
        <translation>Verbindung verloren – Rollback nötig</translation>
    </message>
    <message>
        <source>Transaction failed – roll back</source>
        <translation>Transaktion fehlgeschlagen – Rollback nötig</translation>
    </message>
    <message>
        <source>Open %1, %2</source>
        <translation>Offen %1, %2</translation>
    </message>
    <message>
        <source>No transaction open</source>
        <translation>Keine Transaktion offen</translation>
    </message>
    <message>
        <source>Auto-commit</source>
        <translation>Auto-Commit</translation>
    </message>
    <message>
        <source>The connection was lost, and with it the transaction: the server rolled it back. Roll back here to go on.</source>
        <translation>Die Verbindung ging verloren und mit ihr die Transaktion: Der Server hat sie zurückgerollt. Rollback hier, um weiterzumachen.</translation>
    </message>
    <message>
        <source>The transaction failed. The server takes nothing but a rollback.</source>
        <translation>Die Transaktion ist fehlgeschlagen. Der Server nimmt nur noch ein Rollback an.</translation>
    </message>
    <message>
        <source>The transaction failed. Roll back, or go back to a savepoint: %1.</source>
        <translation>Die Transaktion ist fehlgeschlagen. Rollback, oder zurück zu einem Sicherungspunkt: %1.</translation>
    </message>
    <message>
        <source>Transaction open for %1</source>
        <translation>Transaktion offen seit %1</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesend</translation>
    </message>
    <message>
        <source>savepoints %1</source>
        <translation>Sicherungspunkte %1</translation>
    </message>
    <message>
        <source>Rows you changed stay locked until you commit or roll back.</source>
        <translation>Geänderte Zeilen bleiben gesperrt bis zu Commit oder Rollback.</translation>
    </message>
    <message>
        <source>Nothing has run in it for %1, and others may be waiting.</source>
        <translation>Seit %1 lief nichts in ihr, und andere warten vielleicht.</translation>
    </message>
</context>
<context>
    <name>tw::CornerPainter</name>
    <message>
        <source>Select all rows</source>
        <translation>Alle Zeilen auswählen</translation>
    </message>
</context>
<context>
    <name>tw::DefinitionView</name>
    <message>
        <source>DDL of the table</source>
        <translation>DDL der Tabelle</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Liest …</translation>
    </message>
</context>
<context>
    <name>tw::Deletion</name>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <translation>%1 gelöscht</translation>
    </message>
    <message>
        <source>%1 deleted with it</source>
        <translation>%1 mit gelöscht</translation>
    </message>
    <message>
        <source>%1: %2 becomes NULL</source>
        <translation>%1: %2 wird NULL</translation>
    </message>
    <message>
        <source>%1: %2 gets its default</source>
        <translation>%1: %2 erhält den Standardwert</translation>
    </message>
    <message>
        <source>Blocked by %1 (%2)</source>
        <translation>Blockiert durch %1 (%2)</translation>
    </message>
    <message>
        <source>Nothing can be deleted: other rows still refer to these.</source>
        <translation>Nichts kann gelöscht werden: Andere Zeilen verweisen noch auf diese.</translation>
    </message>
    <message>
        <source>%1 will be deleted for good.</source>
        <translation>Endgültig gelöscht: %1.</translation>
    </message>
    <message>
        <source>%1 will be deleted for good, and %2 changed.</source>
        <translation>Endgültig gelöscht: %1, geändert: %2.</translation>
    </message>
    <message>
        <source>%1 restored with it</source>
        <translation>%1 mit wiederhergestellt</translation>
    </message>
    <message>
        <source>%1 soft-deleted with it</source>
        <translation>%1 mit als gelöscht markiert</translation>
    </message>
    <message>
        <source>%1 left as is: the table marks no rows as deleted</source>
        <translation>%1 unverändert: Die Tabelle markiert keine Zeilen als gelöscht</translation>
    </message>
    <message>
        <source>%1 left deleted: time of deletion not recorded</source>
        <translation>%1 weiterhin gelöscht: Zeitpunkt der Löschung nicht bekannt</translation>
    </message>
    <message>
        <source>%1 left deleted</source>
        <translation>%1 weiterhin gelöscht</translation>
    </message>
    <message>
        <source>%1 left as is</source>
        <translation>%1 unverändert</translation>
    </message>
</context>
<context>
    <name>tw::DeletionPanel</name>
    <message>
        <source>What depends on the deleted rows could not be read: %1</source>
        <translation>Was von den gelöschten Zeilen abhängt, konnte nicht gelesen werden: %1</translation>
    </message>
</context>
<context>
    <name>tw::DeletionTree</name>
    <message>
        <source>Rows of other tables that are affected</source>
        <translation>Betroffene Zeilen anderer Tabellen</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>1 row restored</source>
        <translation>1 Zeile wiederhergestellt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows restored</source>
        <translation>
            <numerusform>%Ln Zeile wiederhergestellt</numerusform>
            <numerusform>%Ln Zeilen wiederhergestellt</numerusform>
        </translation>
    </message>
    <message>
        <source>1 row soft-deleted</source>
        <translation>1 Zeile als gelöscht markiert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows soft-deleted</source>
        <translation>
            <numerusform>%Ln Zeile als gelöscht markiert</numerusform>
            <numerusform>%Ln Zeilen als gelöscht markiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tw::DialogFrame</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>tw::DifferenceModel</name>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>%1 · A</source>
        <extracomment>a column of the first of two tables that are compared</extracomment>
        <translation>%1 · A</translation>
    </message>
    <message>
        <source>%1 · B</source>
        <translation>%1 · B</translation>
    </message>
</context>
<context>
    <name>tw::DifferenceView</name>
    <message>
        <source>Only columns that differ</source>
        <translation>Nur verschiedene Spalten</translation>
    </message>
    <message>
        <source>Sync script</source>
        <translation>Abgleichskript</translation>
    </message>
    <message>
        <source>&amp;Save the script that makes B like A…</source>
        <translation>Skript &amp;speichern, das B an A angleicht…</translation>
    </message>
    <message>
        <source>&amp;Copy the script that makes B like A</source>
        <translation>Skript &amp;kopieren, das B an A angleicht</translation>
    </message>
    <message>
        <source>Save the script that makes A &amp;like B…</source>
        <translation>Skript speichern, das A an &amp;B angleicht…</translation>
    </message>
    <message>
        <source>Copy the script that makes &amp;A like B</source>
        <translation>Skript kopieren, das &amp;A an B angleicht</translation>
    </message>
    <message>
        <source>Rows that differ</source>
        <translation>Zeilen, die verschieden sind</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Vergleicht …</translation>
    </message>
    <message>
        <source>Comparing: %1 rows read, %2 s</source>
        <translation>Vergleicht: %1 Zeilen gelesen, %2 s</translation>
    </message>
    <message>
        <source>Compare the tables to see which rows differ.</source>
        <translation>Vergleichen Sie die Tabellen, um die Unterschiede zu sehen.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>a kind of difference, and how many rows differ so</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The first %1 of each kind are listed.</source>
        <translation>Die ersten %1 jeder Art sind aufgeführt.</translation>
    </message>
    <message>
        <source>The choices above were changed since.</source>
        <translation>Die Wahl darüber wurde seitdem geändert.</translation>
    </message>
    <message>
        <source>All columns were compared.</source>
        <translation>Alle Spalten wurden verglichen.</translation>
    </message>
    <message>
        <source>Not compared: %1.</source>
        <translation>Nicht verglichen: %1.</translation>
    </message>
    <message>
        <source>Other rows than those where %1 were not compared.</source>
        <translation>Andere Zeilen als die mit %1 wurden nicht verglichen.</translation>
    </message>
    <message>
        <source>Tolerated: %1.</source>
        <translation>Geduldet: %1.</translation>
    </message>
    <message>
        <source>Make alike</source>
        <translation>Angleichen</translation>
    </message>
    <message>
        <source>Make &amp;B like A…</source>
        <translation>&amp;B an A angleichen…</translation>
    </message>
    <message>
        <source>Make &amp;A like B…</source>
        <translation>&amp;A an B angleichen…</translation>
    </message>
</context>
<context>
    <name>tw::DraftDelegate</name>
    <message>
        <source>allowed</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>not null</source>
        <translation>nicht NULL</translation>
    </message>
</context>
<context>
    <name>tw::DryRunPanel</name>
    <message>
        <source>1 row would be saved</source>
        <translation>1 Zeile würde gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>%n rows would be saved</source>
        <translation>
            <numerusform>%n Zeile würde gespeichert</numerusform>
            <numerusform>%n Zeilen würden gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>Dry run: %1. Nothing was saved.</source>
        <translation>Probelauf: %1. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>1 would fail</source>
        <translation>1 würde scheitern</translation>
    </message>
    <message numerus="yes">
        <source>%n would fail</source>
        <translation>
            <numerusform>%n würde scheitern</numerusform>
            <numerusform>%n würden scheitern</numerusform>
        </translation>
    </message>
    <message>
        <source>Dry run: %1, %2. Nothing was saved.</source>
        <translation>Probelauf: %1, %2. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>Progress of the dry run</source>
        <translation>Fortschritt des Probelaufs</translation>
    </message>
    <message>
        <source>Dr&amp;y run</source>
        <translation>&amp;Probelauf</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>Probelauf</translation>
    </message>
    <message>
        <source>Dry run in production</source>
        <translation>Probelauf in der Produktion</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>Stop the dry run</source>
        <translation>Den Probelauf anhalten</translation>
    </message>
    <message>
        <source>The dry run was stopped. Nothing was saved.</source>
        <translation>Der Probelauf wurde angehalten. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>Dry run: this save would fail. Nothing was saved.</source>
        <translation>Probelauf: Dieses Speichern würde scheitern. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>A dry run sends these statements and rolls them back. Sequence numbers stay used, and what triggers do outside of the database remains.</source>
        <translation>Ein Probelauf sendet diese Anweisungen und rollt sie zurück. Nummern aus Sequenzen bleiben verbraucht, und was Trigger außerhalb der Datenbank tun, bleibt bestehen.</translation>
    </message>
    <message>
        <source>The statements run in the production database and are rolled back. Until then they lock the rows.</source>
        <translation>Die Anweisungen laufen in der Produktionsdatenbank und werden zurückgenommen. Bis dahin halten sie Sperren auf den Zeilen.</translation>
    </message>
    <message>
        <source>Run and roll back</source>
        <translation>Ausführen und zurücknehmen</translation>
    </message>
    <message>
        <source>Dry run in progress…</source>
        <translation>Der Probelauf ist im Gang…</translation>
    </message>
    <message>
        <source>Dry run: no row would be saved. First error:</source>
        <translation>Probelauf: Keine Zeile würde gespeichert. Erster Fehler:</translation>
    </message>
</context>
<context>
    <name>tw::EditController</name>
    <message>
        <source>A save is under way.</source>
        <translation>Es wird gerade gespeichert.</translation>
    </message>
    <message>
        <source>They were being saved. Save or discard what is staged here first.</source>
        <translation>Sie wurden gerade gespeichert. Speichern oder verwerfen Sie zuerst, was hier vorgemerkt ist.</translation>
    </message>
</context>
<context>
    <name>tw::EditRecovery</name>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Changes that were not saved</source>
        <translation>Änderungen, die nicht gespeichert wurden</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Discard 1 change</source>
        <translation>1 Änderung verwerfen</translation>
    </message>
    <message numerus="yes">
        <source>Discard %n changes</source>
        <translation>
            <numerusform>%n Änderung verwerfen</numerusform>
            <numerusform>%n Änderungen verwerfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Unsaved changes from an earlier session cannot be restored.</source>
        <translation>Ungespeicherte Änderungen einer früheren Sitzung lassen sich nicht wiederherstellen.</translation>
    </message>
    <message>
        <source>The changes cannot be restored: their connection no longer exists.</source>
        <translation>Die Änderungen lassen sich nicht wiederherstellen: Ihre Verbindung gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This cannot be undone. The database is not changed.</source>
        <translation>Das lässt sich nicht rückgängig machen. Die Datenbank wird nicht geändert.</translation>
    </message>
</context>
<context>
    <name>tw::ExportColumnsButton</name>
    <message>
        <source>%1 (masked)</source>
        <translation>%1 (maskiert)</translation>
    </message>
    <message>
        <source>Reveal masked values in the page to export them.</source>
        <translation>Zum Exportieren die maskierten Werte in der Seite aufdecken.</translation>
    </message>
    <message numerus="yes">
        <source>All %n columns</source>
        <translation>
            <numerusform>%n Spalte</numerusform>
            <numerusform>Alle %n Spalten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 columns</source>
        <translation>%1 von %2 Spalten</translation>
    </message>
    <message>
        <source>Columns: %1</source>
        <translation>Spalten: %1</translation>
    </message>
</context>
<context>
    <name>tw::ExportDialog</name>
    <message>
        <source>File exists</source>
        <translation>Datei vorhanden</translation>
    </message>
    <message>
        <source>%1 already exists. The export replaces it once all rows are written.</source>
        <translation>%1 ist schon vorhanden. Der Export ersetzt die Datei, sobald alle Zeilen geschrieben sind.</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>E&amp;rsetzen</translation>
    </message>
    <message>
        <source>Export rows</source>
        <translation>Zeilen exportieren</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>Zu schreibende Datei</translation>
    </message>
    <message>
        <source>Ch&amp;oose…</source>
        <translation>Aus&amp;wählen…</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportiert</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>%1 rows, %2</source>
        <translation>%1 Zeilen, %2</translation>
    </message>
    <message>
        <source>Wrote %1 rows, the same number as the server returned.</source>
        <translation>%1 Zeilen geschrieben, so viele, wie der Server gab.</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Angehalten. Keine Datei wurde geschrieben.</translation>
    </message>
    <message>
        <source>Not exported. %1</source>
        <translation>Nicht exportiert. %1</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>, %1 rows/s</source>
        <translation>, %1 Zeilen/s</translation>
    </message>
    <message numerus="yes">
        <source>, %n s left</source>
        <translation>
            <numerusform>, noch %n s</numerusform>
            <numerusform>, noch %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>&amp;Preview of the first rows</source>
        <translation>&amp;Vorschau der ersten Zeilen</translation>
    </message>
    <message>
        <source>Preview of the first rows</source>
        <translation>Vorschau der ersten Zeilen</translation>
    </message>
    <message>
        <source>To &amp;file</source>
        <translation>In &amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Copy as command</source>
        <translation>Als &amp;Befehl kopieren</translation>
    </message>
    <message>
        <source>Copied the command that writes the same file.</source>
        <translation>Befehl kopiert, der dieselbe Datei schreibt.</translation>
    </message>
    <message>
        <source>No column is chosen.</source>
        <translation>Keine Spalte ist ausgewählt.</translation>
    </message>
    <message>
        <source>Wrote 1 row, which is all that the server returned.</source>
        <translation>1 Zeile geschrieben; mehr hat der Server nicht geliefert.</translation>
    </message>
</context>
<context>
    <name>tw::ExportOptionsForm</name>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>For&amp;mat</source>
        <translation>For&amp;mat</translation>
    </message>
</context>
<context>
    <name>tw::FailureHelp</name>
    <message>
        <source>Show the other row</source>
        <translation>Die andere Zeile zeigen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Copy GRANT</source>
        <translation>GRANT kopieren</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>tw::FilterBar</name>
    <message>
        <source>Which rows are shown</source>
        <translation>Welche Zeilen gezeigt werden</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktive</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöschte</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Show rows: %1</source>
        <translation>Zeilen zeigen: %1</translation>
    </message>
    <message>
        <source>&amp;WHERE</source>
        <translation>&amp;WHERE</translation>
    </message>
    <message>
        <source>Filter condition, SQL</source>
        <translation>Filterbedingung, SQL</translation>
    </message>
    <message>
        <source>SQL condition, for example: price &gt; 10 and name like &apos;A%&apos;</source>
        <translation>SQL-Bedingung, zum Beispiel: preis &gt; 10 and name like &apos;A%&apos;</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Alle Filter leeren</translation>
    </message>
    <message>
        <source>Remove filter %1</source>
        <translation>Filter %1 entfernen</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>Einen Filter hinzufügen</translation>
    </message>
    <message>
        <source>Add filter</source>
        <translation>Filter hinzufügen</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Apply filter condition and order</source>
        <translation>Filterbedingung und Reihenfolge anwenden</translation>
    </message>
    <message>
        <source>ORDER B&amp;Y</source>
        <translation>ORDER B&amp;Y</translation>
    </message>
    <message>
        <source>Build a filter of groups</source>
        <translation>Einen Filter aus Gruppen zusammenstellen</translation>
    </message>
    <message>
        <source>Search words</source>
        <translation>Wörter suchen</translation>
    </message>
    <message>
        <source>Change filter %1</source>
        <translation>Filter %1 ändern</translation>
    </message>
    <message>
        <source>Saved and recent filters</source>
        <translation>Gespeicherte und zuletzt benutzte Filter</translation>
    </message>
    <message>
        <source>Sort order, columns</source>
        <translation>Sortierung, Spalten</translation>
    </message>
    <message>
        <source>The rows are from the previous filter</source>
        <translation>Die Zeilen sind vom vorigen Filter</translation>
    </message>
</context>
<context>
    <name>tw::FilterBuilder</name>
    <message>
        <source>Build a filter for %1</source>
        <translation>Filter für %1 zusammenstellen</translation>
    </message>
    <message>
        <source>Groups and conditions; F2 edits, Ins adds, Del removes</source>
        <translation>Gruppen und Bedingungen; F2 bearbeitet, Einfg fügt hinzu, Entf entfernt</translation>
    </message>
    <message>
        <source>What it means in SQL</source>
        <translation>Was es in SQL bedeutet</translation>
    </message>
    <message>
        <source>A&amp;pply</source>
        <translation>An&amp;wenden</translation>
    </message>
    <message>
        <source>Add &amp;condition</source>
        <translation>&amp;Bedingung hinzufügen</translation>
    </message>
    <message>
        <source>Add &amp;group</source>
        <translation>&amp;Gruppe hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>Apply a&amp;nd save…</source>
        <translation>A&amp;nwenden und speichern…</translation>
    </message>
    <message>
        <source>Saves the filter under a name</source>
        <translation>Bewahrt den Filter unter einem Namen auf</translation>
    </message>
</context>
<context>
    <name>tw::FilterNameDialog</name>
    <message>
        <source>Name of the filter</source>
        <translation>Name des Filters</translation>
    </message>
    <message>
        <source>&amp;Ask for its values each time it is used</source>
        <translation>Bei jeder Verwendung nach den &amp;Werten fragen</translation>
    </message>
    <message>
        <source>It compares no column with a value.</source>
        <translation>Er vergleicht keine Spalte mit einem Wert.</translation>
    </message>
    <message>
        <source>&amp;Save filter</source>
        <translation>Filter &amp;speichern</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>Filter speichern</translation>
    </message>
</context>
<context>
    <name>tw::FilterValuesDialog</name>
    <message>
        <source>&amp;Use filter</source>
        <translation>Filter &amp;verwenden</translation>
    </message>
</context>
<context>
    <name>tw::FindBar</name>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>In column %1</source>
        <translation>In Spalte %1</translation>
    </message>
    <message>
        <source>Not found in the loaded rows.</source>
        <translation>In den geladenen Zeilen nicht gefunden.</translation>
    </message>
    <message>
        <source>replacement</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>The column is masked.</source>
        <translation>Die Spalte ist maskiert.</translation>
    </message>
    <message>
        <source>Not found in the loaded rows; of long values only the start was searched.</source>
        <translation>In den geladenen Zeilen nicht gefunden; von langen Werten wurde nur der Anfang durchsucht.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>1 cell of the loaded rows replaced, not saved yet.</source>
        <translation>1 Zelle der geladenen Zeilen ersetzt, noch nicht gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>%n cells of the loaded rows replaced, not saved yet.</source>
        <translation>
            <numerusform>%n Zellen der geladenen Zeilen ersetzt, noch nicht gespeichert.</numerusform>
            <numerusform>%n Zellen der geladenen Zeilen ersetzt, noch nicht gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show only the rows of the whole table that contain it</source>
        <translation>Nur die Zeilen der ganzen Tabelle zeigen, die es enthalten</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>tw::FirstRowsDialog</name>
    <message>
        <source>One row of each group of %1</source>
        <translation>Eine Zeile je Gruppe von %1</translation>
    </message>
    <message>
        <source>One row for each</source>
        <translation>Eine Zeile je</translation>
    </message>
    <message>
        <source>And each</source>
        <translation>Und je</translation>
    </message>
    <message>
        <source>nothing else</source>
        <translation>sonst nichts</translation>
    </message>
    <message>
        <source>Chosen by</source>
        <translation>Ausgewählt nach</translation>
    </message>
    <message>
        <source>Which one</source>
        <translation>Welche</translation>
    </message>
    <message>
        <source>the last or greatest</source>
        <translation>die letzte oder größte</translation>
    </message>
    <message>
        <source>the first or least</source>
        <translation>die erste oder kleinste</translation>
    </message>
    <message>
        <source>&amp;Show them</source>
        <translation>&amp;Anzeigen</translation>
    </message>
    <message>
        <source>&amp;One row for each</source>
        <translation>&amp;Eine Zeile je</translation>
    </message>
    <message>
        <source>&amp;And each</source>
        <translation>&amp;Und je</translation>
    </message>
    <message>
        <source>&amp;Which one</source>
        <translation>&amp;Welche</translation>
    </message>
    <message>
        <source>&amp;By</source>
        <translation>&amp;Nach</translation>
    </message>
    <message>
        <source>Of rows that are alike in this, the key decides. Rows without a value are a group of their own.</source>
        <translation>Unter gleichen Zeilen entscheidet der Schlüssel. Zeilen ohne Wert sind eine eigene Gruppe.</translation>
    </message>
    <message>
        <source>Only among the rows that the &amp;filter leaves</source>
        <translation>Nur unter den Zeilen, die der &amp;Filter übrig lässt</translation>
    </message>
</context>
<context>
    <name>tw::FormField</name>
    <message>
        <source>Commands for %1</source>
        <translation>Befehle für %1</translation>
    </message>
    <message>
        <source>%1, not null</source>
        <translation>%1, nicht NULL</translation>
    </message>
</context>
<context>
    <name>tw::FormView</name>
    <message>
        <source>Previous row</source>
        <translation>Vorige Zeile</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>Nächste Zeile</translation>
    </message>
    <message>
        <source>Back to the grid</source>
        <translation>Zurück zum Raster</translation>
    </message>
    <message>
        <source>Row as a form</source>
        <translation>Zeile als Formular</translation>
    </message>
    <message>
        <source>No row is chosen.</source>
        <translation>Keine Zeile ist gewählt.</translation>
    </message>
    <message>
        <source>%1 of %2 shown, %3</source>
        <translation>%1 von %2 gezeigten, %3</translation>
    </message>
</context>
<context>
    <name>tw::FrozenColumns</name>
    <message>
        <source>Frozen columns</source>
        <translation>Festgehaltene Spalten</translation>
    </message>
</context>
<context>
    <name>tw::GeneralPage</name>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>Import settings from the environment or a file</source>
        <translation>Einstellungen aus der Umgebung oder einer Datei importieren</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>T&amp;yp</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>&amp;URL</source>
        <translation>&amp;URL</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>P&amp;ort</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Host</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Datenbank</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>Da&amp;tei</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>heading it is listed under</source>
        <translation>Überschrift, unter der sie aufgeführt wird</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>&amp;Gruppe</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>T&amp;ags</source>
        <translation>Schl&amp;agwörter</translation>
    </message>
    <message>
        <source>words to find it by, separated by spaces</source>
        <translation>Wörter, unter denen sie zu finden ist, durch Leerzeichen getrennt</translation>
    </message>
</context>
<context>
    <name>tw::GoToDialog</name>
    <message>
        <source>Jump to row</source>
        <translation>Zu Zeile springen</translation>
    </message>
    <message>
        <source>What the row is known by</source>
        <translation>Woran die Zeile zu erkennen ist</translation>
    </message>
    <message>
        <source>Row number</source>
        <translation>Nummer der Zeile</translation>
    </message>
    <message>
        <source>Percent of the rows</source>
        <translation>Prozent der Zeilen</translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation>Wert von %1</translation>
    </message>
    <message>
        <source>&amp;Jump</source>
        <translation>&amp;Springen</translation>
    </message>
    <message>
        <source>One row %1, or a percentage such as 43%.</source>
        <translation>Eine Zeile %1 oder ein Prozentwert wie 43 %.</translation>
    </message>
    <message>
        <source>From 0 to 100. Among many rows the place is about right.</source>
        <translation>Von 0 bis 100. Bei vielen Zeilen stimmt die Stelle ungefähr.</translation>
    </message>
    <message>
        <source>The first row with this value, or the one that comes after it.</source>
        <translation>Die erste Zeile mit diesem Wert oder die, die danach kommt.</translation>
    </message>
</context>
<context>
    <name>tw::GridClipboard</name>
    <message>
        <source>Some of the selected rows have not been read yet.</source>
        <translation>Einige der ausgewählten Zeilen sind noch nicht gelesen.</translation>
    </message>
    <message>
        <source>Copied with control characters, which a terminal would execute.</source>
        <translation>Mit Steuerzeichen kopiert, die ein Terminal ausführen würde.</translation>
    </message>
    <message>
        <source>Computed columns were not copied.</source>
        <translation>Berechnete Spalten wurden nicht kopiert.</translation>
    </message>
    <message>
        <source>Masked values were not copied: %1</source>
        <translation>Maskierte Werte wurden nicht kopiert: %1</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>The block has 1 row more than the table below the cursor.</source>
        <translation>Der Block hat 1 Zeile mehr als die Tabelle unter dem Cursor.</translation>
    </message>
    <message numerus="yes">
        <source>The block has %n rows more than the table below the cursor.</source>
        <translation>
            <numerusform>Der Block hat %n Zeile mehr als die Tabelle unter dem Cursor.</numerusform>
            <numerusform>Der Block hat %n Zeilen mehr als die Tabelle unter dem Cursor.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add 1 new row</source>
        <translation>1 neue Zeile anfügen</translation>
    </message>
    <message numerus="yes">
        <source>Add %n new rows</source>
        <translation>
            <numerusform>%n neue Zeile anfügen</numerusform>
            <numerusform>%n neue Zeilen anfügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Existing rows only</source>
        <translation>Nur vorhandene Zeilen</translation>
    </message>
    <message>
        <source>1 value does not fit its column; it is marked and cannot be saved.</source>
        <translation>1 Wert passt nicht in seine Spalte; er ist markiert und lässt sich so nicht speichern.</translation>
    </message>
    <message numerus="yes">
        <source>%n values do not fit their columns; they are marked and cannot be saved.</source>
        <translation>
            <numerusform>%n Werte passen nicht in ihre Spalten; sie sind markiert und lassen sich so nicht speichern.</numerusform>
            <numerusform>%n Werte passen nicht in ihre Spalten; sie sind markiert und lassen sich so nicht speichern.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 row did not fit.</source>
        <translation>1 Zeile passte nicht hinein.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows did not fit.</source>
        <translation>
            <numerusform>%n Zeile passte nicht hinein.</numerusform>
            <numerusform>%n Zeilen passten nicht hinein.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 cell did not fit.</source>
        <translation>1 Zelle passte nicht hinein.</translation>
    </message>
    <message numerus="yes">
        <source>%n cells did not fit.</source>
        <translation>
            <numerusform>%n Zelle passte nicht hinein.</numerusform>
            <numerusform>%n Zellen passten nicht hinein.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tw::GridHeader</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>berechnet</translation>
    </message>
    <message>
        <source>Rows cannot be sorted by %1, which is computed when they are read.</source>
        <translation>Nach %1 lässt sich nicht sortieren: Die Spalte wird erst beim Lesen berechnet.</translation>
    </message>
</context>
<context>
    <name>tw::GridSelection</name>
    <message>
        <source>Selected %1 of %2 rows: only loaded rows can be selected.</source>
        <translation>%1 von %2 Zeilen ausgewählt: Nur geladene Zeilen lassen sich auswählen.</translation>
    </message>
</context>
<context>
    <name>tw::GridView</name>
    <message>
        <source>%1 rows, %2 columns, %3 unsaved changes</source>
        <translation>%1 Zeilen, %2 Spalten, %3 ungespeicherte Änderungen</translation>
    </message>
</context>
<context>
    <name>tw::GroupDialog</name>
    <message>
        <source>Groups of %1</source>
        <translation>Gruppen von %1</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Gruppieren nach</translation>
    </message>
    <message>
        <source>Then by</source>
        <translation>Dann nach</translation>
    </message>
    <message>
        <source>nothing else</source>
        <translation>nichts weiter</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Number of rows</source>
        <translation>Anzahl der Zeilen</translation>
    </message>
    <message>
        <source>Sum of</source>
        <translation>Summe von</translation>
    </message>
    <message>
        <source>Average of</source>
        <translation>Durchschnitt von</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>Kleinster Wert:</translation>
    </message>
    <message>
        <source>Greatest</source>
        <translation>Größter Wert:</translation>
    </message>
    <message>
        <source>Column of the number</source>
        <translation>Spalte der Zahl</translation>
    </message>
    <message>
        <source>Groups; Enter shows the rows of one</source>
        <translation>Gruppen; Enter zeigt die Zeilen einer davon</translation>
    </message>
    <message>
        <source>&amp;Show its rows</source>
        <translation>Ihre Zeilen &amp;anzeigen</translation>
    </message>
    <message>
        <source>&amp;Group by</source>
        <translation>&amp;Gruppieren nach</translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation>&amp;Zahl</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>No column of the table has such a number.</source>
        <translation>Keine Spalte der Tabelle hat eine solche Zahl.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>There are more groups than the %1 shown, those with the greatest numbers.</source>
        <translation>Es gibt mehr Gruppen als die %1 gezeigten mit den größten Zahlen.</translation>
    </message>
    <message>
        <source>1 group</source>
        <translation>1 Gruppe</translation>
    </message>
    <message numerus="yes">
        <source>%n groups</source>
        <translation>
            <numerusform>%n Gruppen</numerusform>
            <numerusform>%n Gruppen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Unique rows of the columns that are shown</source>
        <translation>&amp;Eindeutige Zeilen der angezeigten Spalten</translation>
    </message>
    <message>
        <source>Left out, since their values cannot be compared: %1.</source>
        <translation>Ausgelassen, weil ihre Werte nicht vergleichbar sind: %1.</translation>
    </message>
    <message>
        <source>Reading… Close to stop.</source>
        <translation>Wird gelesen… Schließen bricht ab.</translation>
    </message>
</context>
<context>
    <name>tw::Handbook</name>
    <message>
        <source>Handbook</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Search the handbook</source>
        <translation>Das Handbuch durchsuchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
</context>
<context>
    <name>tw::Health</name>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Tuplewright</source>
        <translation>Tuplewright</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Window system</source>
        <translation>Fenstersystem</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Events handled</source>
        <translation>Bearbeitete Ereignisse</translation>
    </message>
    <message>
        <source>Longer than %1 ms</source>
        <translation>Länger als %1 ms</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Längstes</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Connection %1</source>
        <translation>Verbindung %1</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <source>%1 in use, %2 idle, %3 waiting, at most %4</source>
        <translation>%1 benutzt, %2 frei, %3 wartend, höchstens %4</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>beliebig viele</translation>
    </message>
    <message>
        <source>Opened and closed</source>
        <translation>Geöffnet und geschlossen</translation>
    </message>
    <message>
        <source>%1 and %2, %3 failed, %4 waited in vain</source>
        <translation>%1 und %2, %3 gescheitert, %4 vergeblich gewartet</translation>
    </message>
    <message>
        <source>Waited for a connection</source>
        <translation>Auf eine Verbindung gewartet</translation>
    </message>
    <message>
        <source>95 % up to %1 ms, longest %2 ms</source>
        <translation>95 % bis zu %1 ms, längstens %2 ms</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>no, switched off in the preferences</source>
        <translation>nein, in den Einstellungen ausgeschaltet</translation>
    </message>
    <message>
        <source>no: %1</source>
        <translation>nein: %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>%1 tables, %2</source>
        <translation>%1 Tabellen, %2</translation>
    </message>
    <message>
        <source>Protected against a crash</source>
        <translation>Vor einem Absturz geschützt</translation>
    </message>
</context>
<context>
    <name>tw::HealthDialog</name>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Facts about the program</source>
        <translation>Angaben über das Programm</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Neu laden</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
</context>
<context>
    <name>tw::HistoryDialog</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>History of SQL consoles</source>
        <translation>Verlauf der SQL-Konsolen</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Verlauf durchsuchen</translation>
    </message>
    <message>
        <source>Search statements and connections</source>
        <translation>Anweisungen und Verbindungen durchsuchen</translation>
    </message>
    <message>
        <source>Statements that ran, latest first</source>
        <translation>Ausgeführte Anweisungen, die neueste zuerst</translation>
    </message>
    <message>
        <source>The statement</source>
        <translation>Die Anweisung</translation>
    </message>
    <message>
        <source>C&amp;lear history</source>
        <translation>Verlauf &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Insert into console</source>
        <translation>In Konsole &amp;einfügen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Anweisung</translation>
    </message>
</context>
<context>
    <name>tw::HistoryPage</name>
    <message>
        <source>History of saves</source>
        <translation>Speicherverlauf</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Search in what was saved</source>
        <translation>In Gespeichertem suchen</translation>
    </message>
    <message>
        <source>Search tables, values and statements</source>
        <translation>Tabellen, Werte, Anweisungen suchen</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Rückgängig …</translation>
    </message>
    <message>
        <source>Copy SQL</source>
        <translation>SQL kopieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Saves, the newest first</source>
        <translation>Gespeichertes, das Neueste zuerst</translation>
    </message>
    <message>
        <source>The receipts could not be read.</source>
        <translation>Die Belege konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>1 save</source>
        <translation>1 Speichern</translation>
    </message>
    <message numerus="yes">
        <source>%Ln saves</source>
        <translation>
            <numerusform>%Ln Speichern</numerusform>
            <numerusform>%Ln Speichervorgänge</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading receipts…</source>
        <translation>Belege werden gelesen …</translation>
    </message>
    <message>
        <source>No save has “%1” in it.</source>
        <translation>In keinem Speichern kommt „%1“ vor.</translation>
    </message>
    <message>
        <source>Nothing was saved from this computer yet. What is saved from now on is listed here, and can be undone.</source>
        <translation>Von diesem Rechner wurde noch nichts gespeichert. Was ab jetzt gespeichert wird, steht hier und kann rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Saves of this connection leave no receipts. The settings of the connection can change that.</source>
        <translation>Speichern über diese Verbindung hinterlässt keine Belege. Die Einstellungen der Verbindung können das ändern.</translation>
    </message>
    <message>
        <source>Undone: %1.</source>
        <translation>Rückgängig gemacht: %1.</translation>
    </message>
    <message>
        <source>Export receipt</source>
        <translation>Beleg exportieren</translation>
    </message>
    <message>
        <source>Receipt with all rows (*.jsonl)</source>
        <translation>Beleg mit allen Zeilen (*.jsonl)</translation>
    </message>
    <message>
        <source>Statements as a script (*.sql)</source>
        <translation>Anweisungen als Skript (*.sql)</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>Nach %1 exportiert.</translation>
    </message>
    <message>
        <source>The receipt could not be exported.</source>
        <translation>Der Beleg konnte nicht exportiert werden.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Lädt …</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>Look up outcome</source>
        <translation>Ausgang nachsehen</translation>
    </message>
    <message>
        <source>Nobody can tell yet what became of this save.</source>
        <translation>Noch lässt sich nicht sagen, was aus diesem Speichern wurde.</translation>
    </message>
    <message>
        <source>Its transaction may still be open, or its rows were changed since.</source>
        <translation>Seine Transaktion ist vielleicht noch offen, oder seine Zeilen wurden seither geändert.</translation>
    </message>
    <message>
        <source>The outcome is known now: %1.</source>
        <translation>Der Ausgang ist jetzt bekannt: %1.</translation>
    </message>
</context>
<context>
    <name>tw::ImageView</name>
    <message>
        <source>%1 × %2 pixels, %3</source>
        <translation>%1 × %2 Pixel, %3</translation>
    </message>
    <message>
        <source>Picture, %1</source>
        <translation>Bild, %1</translation>
    </message>
</context>
<context>
    <name>tw::ImportColumnsView</name>
    <message>
        <source>Column of %1</source>
        <translation>Spalte von %1</translation>
    </message>
    <message>
        <source>(leave out)</source>
        <translation>(auslassen)</translation>
    </message>
    <message>
        <source>A script says itself what it writes. All of it is one transaction: COMMIT and BEGIN in it are left out, and it leaves no receipt to undo it by.</source>
        <translation>Ein Skript sagt selbst, was es schreibt. Alles ist eine Transaktion: COMMIT und BEGIN darin werden ausgelassen, und es hinterlässt keinen Beleg, mit dem es rückgängig zu machen wäre.</translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>Spa&amp;lten</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>First rows as they would be &amp;stored</source>
        <translation>Erste Zeilen, wie sie &amp;gespeichert würden</translation>
    </message>
    <message>
        <source>First rows as they would be stored</source>
        <translation>Erste Zeilen, wie sie gespeichert würden</translation>
    </message>
</context>
<context>
    <name>tw::ImportController</name>
    <message>
        <source>Choose the file to import.</source>
        <translation>Wählen Sie die zu importierende Datei.</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Die Datei wird gelesen…</translation>
    </message>
    <message>
        <source>Several fields of the file have no name. Name them in the file, or say that its first line is a row.</source>
        <translation>Mehrere Felder der Datei haben keinen Namen. Benennen Sie sie in der Datei, oder geben Sie an, dass ihre erste Zeile eine Datenzeile ist.</translation>
    </message>
    <message>
        <source>Two fields of the file are called “%1”. Give them other names in the file, or say that its first line is a row.</source>
        <translation>Zwei Felder der Datei heißen „%1“. Geben Sie ihnen in der Datei andere Namen, oder geben Sie an, dass ihre erste Zeile eine Datenzeile ist.</translation>
    </message>
    <message>
        <source>Two fields go to the column %1.</source>
        <translation>Zwei Felder gehen in die Spalte %1.</translation>
    </message>
    <message>
        <source>No field goes to a column.</source>
        <translation>Kein Feld geht in eine Spalte.</translation>
    </message>
    <message>
        <source>%1 has no key by which its rows could be found.</source>
        <translation>%1 hat keinen Schlüssel, an dem die Zeilen zu finden wären.</translation>
    </message>
    <message>
        <source>No field goes to %1, by which rows that are there are found.</source>
        <translation>Kein Feld geht nach %1, woran vorhandene Zeilen gefunden werden.</translation>
    </message>
    <message>
        <source>Name the new table.</source>
        <translation>Benennen Sie die neue Tabelle.</translation>
    </message>
    <message>
        <source>Rejected rows need a file of their own.</source>
        <translation>Abgewiesene Zeilen brauchen eine eigene Datei.</translation>
    </message>
    <message>
        <source>There is no text to import.</source>
        <translation>Es gibt keinen Text zu importieren.</translation>
    </message>
</context>
<context>
    <name>tw::ImportDialog</name>
    <message>
        <source>, %1 rows/s</source>
        <translation>, %1 Zeilen/s</translation>
    </message>
    <message numerus="yes">
        <source>, %n s left</source>
        <translation>
            <numerusform>, noch %n s</numerusform>
            <numerusform>, noch %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>Import rows</source>
        <translation>Zeilen importieren</translation>
    </message>
    <message>
        <source>Import into %1</source>
        <translation>Importieren in %1</translation>
    </message>
    <message>
        <source>Import as a new table</source>
        <translation>Als neue Tabelle importieren</translation>
    </message>
    <message>
        <source>File to import</source>
        <translation>Zu importierende Datei</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>Aus&amp;wählen…</translation>
    </message>
    <message>
        <source>Format and table</source>
        <translation>Format und Tabelle</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation>Aus&amp;probieren</translation>
    </message>
    <message>
        <source>Import from</source>
        <translation>Importieren aus</translation>
    </message>
    <message>
        <source>&amp;Run the script</source>
        <translation>Skript ausfüh&amp;ren</translation>
    </message>
    <message>
        <source>&amp;Import rows</source>
        <translation>Zeilen impo&amp;rtieren</translation>
    </message>
    <message>
        <source>&amp;Import 1 row</source>
        <translation>1 Zeile impo&amp;rtieren</translation>
    </message>
    <message>
        <source>&amp;Import %1 rows</source>
        <translation>%1 Zeilen impo&amp;rtieren</translation>
    </message>
    <message>
        <source>CSV, TSV, JSON, NDJSON, Excel workbooks and SQL scripts, compressed ones too</source>
        <translation>CSV, TSV, JSON, NDJSON, Excel-Arbeitsmappen und SQL-Skripte, auch komprimiert</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>The rows are written into the production database and taken back. Until then they are locked.</source>
        <translation>Die Zeilen werden in die Produktionsdatenbank geschrieben und zurückgenommen. Bis dahin sind sie gesperrt.</translation>
    </message>
    <message>
        <source>The rows are written into the production database.</source>
        <translation>Die Zeilen werden in die Produktionsdatenbank geschrieben.</translation>
    </message>
    <message>
        <source>%1 already exists. The import replaces it by the rows that cannot be written.</source>
        <translation>%1 ist schon vorhanden. Der Import ersetzt die Datei durch die Zeilen, die nicht geschrieben werden können.</translation>
    </message>
    <message>
        <source>Try the import</source>
        <translation>Import ausprobieren</translation>
    </message>
    <message>
        <source>Write and take back</source>
        <translation>Schreiben und zurücknehmen</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Wird ausprobiert…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Wird importiert…</translation>
    </message>
    <message>
        <source>%1 read</source>
        <translation>%1 gelesen</translation>
    </message>
    <message>
        <source>, %1 rejected</source>
        <translation>, %1 abgewiesen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · more than %2 rows</source>
        <translation>%1 · mehr als %2 Zeilen</translation>
    </message>
    <message>
        <source>%1 · 1 row</source>
        <translation>%1 · 1 Zeile</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n rows</source>
        <translation>
            <numerusform>%1 · %n Zeile</numerusform>
            <numerusform>%1 · %n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
</context>
<context>
    <name>tw::ImportFlow</name>
    <message>
        <source>%1 could not be read.</source>
        <translation>%1 konnte nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>tw::ImportMappingModel</name>
    <message>
        <source>%1 is left out</source>
        <translation>%1 wird ausgelassen</translation>
    </message>
    <message>
        <source>%1 goes to %2</source>
        <translation>%1 geht nach %2</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>(leave out)</source>
        <translation>(auslassen)</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Zum Beispiel</translation>
    </message>
    <message>
        <source>Goes to column</source>
        <translation>Geht in Spalte</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
</context>
<context>
    <name>tw::ImportOptionsForm</name>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>For&amp;mat</source>
        <translation>For&amp;mat</translation>
    </message>
</context>
<context>
    <name>tw::ImportReportView</name>
    <message>
        <source>&amp;Undo this import…</source>
        <translation>Rückgängig ma&amp;chen…</translation>
    </message>
    <message>
        <source>Rows that cannot be imported</source>
        <translation>Zeilen, die nicht importiert werden können</translation>
    </message>
    <message>
        <source>The first %1 of the rejected rows:</source>
        <translation>Die ersten %1 der abgewiesenen Zeilen:</translation>
    </message>
    <message>
        <source>All of them are in %1.</source>
        <translation>Alle stehen in %1.</translation>
    </message>
    <message>
        <source>The first of them would end the import, unless you name a file for bad rows.</source>
        <translation>Die erste davon würde den Import beenden, wenn Sie keine Datei für fehlerhafte Zeilen angeben.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>The import was undone.</source>
        <translation>Der Import wurde rückgängig gemacht.</translation>
    </message>
</context>
<context>
    <name>tw::ImportTargetForm</name>
    <message>
        <source>Into</source>
        <translation>In</translation>
    </message>
    <message>
        <source>A new table</source>
        <translation>Eine neue Tabelle</translation>
    </message>
    <message>
        <source>I&amp;nto</source>
        <translation>&amp;In</translation>
    </message>
    <message>
        <source>Name of the new table</source>
        <translation>Name der neuen Tabelle</translation>
    </message>
    <message>
        <source>New t&amp;able</source>
        <translation>Neue &amp;Tabelle</translation>
    </message>
    <message>
        <source>If the key exists</source>
        <translation>Wenn der Schlüssel existiert</translation>
    </message>
    <message>
        <source>Report an error</source>
        <translation>Als Fehler melden</translation>
    </message>
    <message>
        <source>Update the existing row</source>
        <translation>Vorhandene Zeile ändern</translation>
    </message>
    <message>
        <source>Skip the new row</source>
        <translation>Neue Zeile auslassen</translation>
    </message>
    <message>
        <source>Replace the existing row</source>
        <translation>Vorhandene Zeile ersetzen</translation>
    </message>
    <message>
        <source>If the &amp;key exists</source>
        <translation>Wenn S&amp;chlüssel existiert</translation>
    </message>
    <message>
        <source>File for rejected rows</source>
        <translation>Datei für abgewiesene Zeilen</translation>
    </message>
    <message>
        <source>None: stop at first</source>
        <translation>Keine: beim ersten anhalten</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Choose the file for rejected rows</source>
        <translation>Datei für abgewiesene Zeilen wählen</translation>
    </message>
    <message>
        <source>Rejected rows &amp;to</source>
        <translation>Abgewiesene nac&amp;h</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>Abgewiesene Zeilen</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
</context>
<context>
    <name>tw::InspectorPane</name>
    <message>
        <source>edited, not saved</source>
        <translation>bearbeitet, nicht gespeichert</translation>
    </message>
    <message>
        <source>new, not saved</source>
        <translation>neu, nicht gespeichert</translation>
    </message>
    <message>
        <source>to be deleted</source>
        <translation>wird gelöscht</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Whole value</source>
        <translation>Ganzer Wert</translation>
    </message>
    <message>
        <source>Row as a form; Enter edits a value</source>
        <translation>Zeile als Formular; Eingabe bearbeitet einen Wert</translation>
    </message>
    <message>
        <source>Related rows; Enter shows them</source>
        <translation>Verbundene Zeilen; Eingabe zeigt sie</translation>
    </message>
    <message>
        <source>Close the inspector (F7)</source>
        <translation>Den Inspektor schließen (F7)</translation>
    </message>
    <message>
        <source>Close the inspector</source>
        <translation>Den Inspektor schließen</translation>
    </message>
    <message>
        <source>No cell is chosen.</source>
        <translation>Keine Zelle ist gewählt.</translation>
    </message>
    <message>
        <source>, nullable</source>
        <translation>, darf NULL sein</translation>
    </message>
    <message>
        <source>The first %1 are shown.</source>
        <translation>Die ersten %1 werden gezeigt.</translation>
    </message>
    <message>
        <source>Laid out for reading; the value is kept exactly as sent.</source>
        <translation>Zum Lesen umbrochen; der Wert bleibt genau, wie er kam.</translation>
    </message>
    <message>
        <source>Enter edits a value.</source>
        <translation>Eingabe bearbeitet einen Wert.</translation>
    </message>
    <message>
        <source>A new row has no related rows yet.</source>
        <translation>Eine neue Zeile hat noch keine verbundenen Zeilen.</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 ← %2   ·   %3</source>
        <translation>%1 ← %2   ·   %3</translation>
    </message>
    <message>
        <source>No foreign key leads from this row or to it.</source>
        <translation>Kein Fremdschlüssel führt von dieser Zeile weg oder zu ihr hin.</translation>
    </message>
    <message>
        <source>Enter shows the rows; Alt+Left comes back.</source>
        <translation>Eingabe zeigt die Zeilen; Alt+Links kommt zurück.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>DDL</source>
        <translation>DDL</translation>
    </message>
    <message>
        <source>Enter shows an old version as a row.</source>
        <translation>Eingabe zeigt eine alte Fassung als Zeile.</translation>
    </message>
    <message>
        <source>In %1: %2</source>
        <translation>In %1: %2</translation>
    </message>
    <message>
        <source>Read all of it</source>
        <translation>Ganz lesen</translation>
    </message>
    <message>
        <source>Read the whole value</source>
        <translation>Den ganzen Wert lesen</translation>
    </message>
    <message>
        <source>Only the start has been read.</source>
        <translation>Nur der Anfang ist gelesen.</translation>
    </message>
    <message>
        <source>saved, changed by the server</source>
        <translation>gespeichert, vom Server geändert</translation>
    </message>
    <message>
        <source>rejected by the server</source>
        <translation>vom Server abgelehnt</translation>
    </message>
    <message>
        <source>Restore this version…</source>
        <translation>Diese Fassung wiederherstellen…</translation>
    </message>
    <message>
        <source>Restore the selected version</source>
        <translation>Die ausgewählte Fassung wiederherstellen</translation>
    </message>
</context>
<context>
    <name>tw::IntervalView</name>
    <message>
        <source>&amp;Years</source>
        <translation>&amp;Jahre</translation>
    </message>
    <message>
        <source>&amp;Months</source>
        <translation>&amp;Monate</translation>
    </message>
    <message>
        <source>&amp;Days</source>
        <translation>&amp;Tage</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Zeit</translation>
    </message>
</context>
<context>
    <name>tw::JsonTree</name>
    <message>
        <source>Tree of the value; F2 edits</source>
        <translation>Baum des Werts; F2 bearbeitet</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value, as JSON</source>
        <translation>Wert, als JSON</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>&amp;Filter by this value</source>
        <translation>Nach diesem Wert &amp;filtern</translation>
    </message>
    <message>
        <source>Only rows with the same value at the same place (Ctrl+K)</source>
        <translation>Nur Zeilen mit demselben Wert an derselben Stelle (Strg+K)</translation>
    </message>
    <message>
        <source>Filter by this value</source>
        <translation>Nach diesem Wert filtern</translation>
    </message>
    <message>
        <source>&amp;Copy place</source>
        <translation>Stelle &amp;kopieren</translation>
    </message>
    <message>
        <source>Where the value stands, as filters read it</source>
        <translation>Wo der Wert steht, wie Filter es lesen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not JSON; text needs double quotes.</source>
        <translation>&apos;%1&apos; ist kein JSON; Text braucht doppelte Anführungszeichen.</translation>
    </message>
</context>
<context>
    <name>tw::KeptEdits</name>
    <message>
        <source>Restored 1 change. It is staged, not saved.</source>
        <translation>1 Änderung wiederhergestellt. Sie ist vorgemerkt, nicht gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>Restored %n changes. They are staged, not saved.</source>
        <translation>
            <numerusform>%n Änderung wiederhergestellt. Sie ist vorgemerkt, nicht gespeichert.</numerusform>
            <numerusform>%n Änderungen wiederhergestellt. Sie sind vorgemerkt, nicht gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change could not be restored and is kept.</source>
        <translation>1 Änderung konnte nicht wiederhergestellt werden und bleibt aufbewahrt.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes could not be restored and are kept.</source>
        <translation>
            <numerusform>%n Änderung konnte nicht wiederhergestellt werden und bleibt aufbewahrt.</numerusform>
            <numerusform>%n Änderungen konnten nicht wiederhergestellt werden und bleiben aufbewahrt.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 row was changed by someone else since.</source>
        <translation>1 Zeile wurde seitdem von jemand anderem geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows were changed by someone else since.</source>
        <translation>
            <numerusform>%n Zeile wurde seitdem von jemand anderem geändert.</numerusform>
            <numerusform>%n Zeilen wurden seitdem von jemand anderem geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen…</translation>
    </message>
    <message>
        <source>Unsaved changes are not protected: they would be lost if the program ended unexpectedly.</source>
        <translation>Ungespeicherte Änderungen sind nicht geschützt: Sie gingen verloren, wenn das Programm unerwartet endete.</translation>
    </message>
    <message>
        <source>Saving to the database works all the same.</source>
        <translation>Das Speichern in die Datenbank geht trotzdem.</translation>
    </message>
</context>
<context>
    <name>tw::KeyDialog</name>
    <message>
        <source>Key columns of %1</source>
        <translation>Schlüsselspalten von %1</translation>
    </message>
    <message>
        <source>&amp;Use no key</source>
        <translation>&amp;Keinen Schlüssel verwenden</translation>
    </message>
    <message>
        <source>&amp;Check and use as key</source>
        <translation>&amp;Prüfen und als Schlüssel verwenden</translation>
    </message>
    <message>
        <source>Nothing is changed on the server; the choice is kept for this table.</source>
        <translation>Auf dem Server wird nichts geändert; die Wahl wird für diese Tabelle behalten.</translation>
    </message>
    <message>
        <source>Columns; the checked ones together identify a row</source>
        <translation>Spalten; die angekreuzten zusammen bezeichnen eine Zeile</translation>
    </message>
    <message>
        <source>Rows can be changed if some columns identify each of them. Every change then checks that it affects exactly one row, and is rolled back if not.</source>
        <translation>Zeilen lassen sich ändern, wenn einige Spalten jede eindeutig bezeichnen. Jede Änderung prüft dann, ob sie genau eine Zeile betrifft, und wird sonst zurückgerollt.</translation>
    </message>
    <message>
        <source>Checking whether they identify every row…</source>
        <translation>Prüft, ob sie jede Zeile eindeutig bezeichnen…</translation>
    </message>
</context>
<context>
    <name>tw::Keychain</name>
    <message>
        <source>The keychain did not keep the password.</source>
        <translation>Der Schlüsselbund hat das Passwort nicht behalten.</translation>
    </message>
    <message>
        <source>The keychain does not answer.</source>
        <translation>Der Schlüsselbund antwortet nicht.</translation>
    </message>
    <message>
        <source>It may wait for its own password: unlock it and try again.</source>
        <translation>Vielleicht wartet er auf sein eigenes Passwort: Bitte entsperren und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The keychain holds no password for this connection.</source>
        <translation>Der Schlüsselbund enthält kein Passwort für diese Verbindung.</translation>
    </message>
    <message>
        <source>The keychain refused access.</source>
        <translation>Der Schlüsselbund hat den Zugriff verweigert.</translation>
    </message>
    <message>
        <source>This computer has no keychain that can be used.</source>
        <translation>Dieser Rechner hat keinen nutzbaren Schlüsselbund.</translation>
    </message>
    <message>
        <source>Passwords can be asked for, or printed by a command.</source>
        <translation>Passwörter können abgefragt oder von einem Befehl ausgegeben werden.</translation>
    </message>
</context>
<context>
    <name>tw::LexemeView</name>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>Positions and weights</source>
        <translation>Positionen und Gewichte</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
</context>
<context>
    <name>tw::LifecycleDialog</name>
    <message>
        <source>Which rows of %1 are deleted?</source>
        <translation>Welche Zeilen von %1 sind gelöscht?</translation>
    </message>
    <message>
        <source>Deleted rows</source>
        <translation>Gelöschte Zeilen</translation>
    </message>
    <message>
        <source>Those where %1 (the usual sign)</source>
        <translation>Die, bei denen gilt: %1 (das übliche Zeichen)</translation>
    </message>
    <message>
        <source>Those where %1</source>
        <translation>Die, bei denen gilt: %1</translation>
    </message>
    <message>
        <source>Those marked by a column</source>
        <translation>Die, die eine Spalte kennzeichnet</translation>
    </message>
    <message>
        <source>Those marked by another column</source>
        <translation>Die, die eine andere Spalte kennzeichnet</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>What tells a deleted row</source>
        <translation>Woran eine gelöschte Zeile zu erkennen ist</translation>
    </message>
    <message>
        <source>Value of deleted rows</source>
        <translation>Wert gelöschter Zeilen</translation>
    </message>
    <message>
        <source>Value of restored rows</source>
        <translation>Wert wiederhergestellter Zeilen</translation>
    </message>
    <message>
        <source>&amp;Deleted:</source>
        <translation>&amp;Gelöscht:</translation>
    </message>
    <message>
        <source>&amp;Restored:</source>
        <translation>&amp;Wiederhergestellt:</translation>
    </message>
    <message>
        <source>None: rows are not marked as deleted</source>
        <translation>Keine: Zeilen werden nicht als gelöscht gekennzeichnet</translation>
    </message>
    <message>
        <source>Old versions of rows are kept beside them: %1, %2.</source>
        <translation>Alte Fassungen von Zeilen stehen daneben: %1, %2.</translation>
    </message>
    <message>
        <source>The choice is kept with the connection, whose open tabs are opened anew.</source>
        <translation>Die Wahl wird mit der Verbindung aufbewahrt, deren offene Tabs neu geöffnet werden.</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Anwenden</translation>
    </message>
    <message>
        <source>is true</source>
        <translation>ist wahr</translation>
    </message>
    <message>
        <source>is false</source>
        <translation>ist falsch</translation>
    </message>
    <message>
        <source>holds a time</source>
        <translation>enthält eine Zeit</translation>
    </message>
    <message>
        <source>is a certain value</source>
        <translation>hat einen bestimmten Wert</translation>
    </message>
    <message>
        <source>Write the two values, which must differ.</source>
        <translation>Geben Sie die beiden Werte ein; sie müssen verschieden sein.</translation>
    </message>
    <message>
        <source>All rows are shown, and deleting removes them for good.</source>
        <translation>Alle Zeilen werden gezeigt, und Löschen entfernt sie endgültig.</translation>
    </message>
    <message>
        <source>The table is large; its deleted rows are counted when its trash is opened.</source>
        <translation>Die Tabelle ist groß; ihre gelöschten Zeilen werden gezählt, wenn ihr Papierkorb geöffnet wird.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Zählt…</translation>
    </message>
    <message>
        <source>By this, %1 of %2 rows are deleted.</source>
        <translation>Danach sind %1 von %2 Zeilen gelöscht.</translation>
    </message>
</context>
<context>
    <name>tw::LifecycleFlow</name>
    <message>
        <source>%1 could not be read.</source>
        <translation>%1 konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The table stays as it is.</source>
        <translation>Die Tabelle bleibt, wie sie ist.</translation>
    </message>
</context>
<context>
    <name>tw::LifecycleWords</name>
    <message>
        <source>%1 is true</source>
        <translation>%1 ist wahr</translation>
    </message>
    <message>
        <source>%1 is false</source>
        <translation>%1 ist falsch</translation>
    </message>
    <message>
        <source>%1 holds a time</source>
        <translation>%1 enthält eine Zeit</translation>
    </message>
    <message>
        <source>%1 is “%2”</source>
        <translation>%1 ist „%2“</translation>
    </message>
</context>
<context>
    <name>tw::LineCellEditor</name>
    <message>
        <source>Cell editor</source>
        <translation>Zelleneditor</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Values of other rows</source>
        <translation>Werte anderer Zeilen</translation>
    </message>
    <message>
        <source>Calendar (Alt+Down)</source>
        <translation>Kalender (Alt+Unten)</translation>
    </message>
</context>
<context>
    <name>tw::LineGutter</name>
    <message>
        <source>Line numbers</source>
        <translation>Zeilennummern</translation>
    </message>
</context>
<context>
    <name>tw::LinkTags</name>
    <message>
        <source>Linked rows of %1; Del removes a link</source>
        <translation>Verknüpfte Zeilen von %1; Entf entfernt eine Verknüpfung</translation>
    </message>
    <message>
        <source>Link another row…</source>
        <translation>Weitere Zeile verknüpfen…</translation>
    </message>
    <message>
        <source>Remove links</source>
        <translation>Verknüpfungen entfernen</translation>
    </message>
    <message>
        <source>The first %1 are shown; the rows have pages.</source>
        <translation>Die ersten %1 werden gezeigt; die Zeilen haben Seiten.</translation>
    </message>
    <message>
        <source>%1 is linked already.</source>
        <translation>%1 ist schon verknüpft.</translation>
    </message>
    <message>
        <source>new link</source>
        <translation>neue Verknüpfung</translation>
    </message>
    <message>
        <source>No linked rows.</source>
        <translation>Keine verknüpften Zeilen.</translation>
    </message>
</context>
<context>
    <name>tw::LockWatch</name>
    <message>
        <source>a prepared transaction</source>
        <translation>einer vorbereiteten Transaktion</translation>
    </message>
    <message>
        <source>session %1</source>
        <translation>Sitzung %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 and 1 other</source>
        <translation>%1 und 1 anderen</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n others</source>
        <translation>
            <numerusform>%1 und %n anderen</numerusform>
            <numerusform>%1 und %n anderen</numerusform>
        </translation>
    </message>
    <message>
        <source>In a transaction since %1, %2: %3</source>
        <translation>In einer Transaktion seit %1, %2: %3</translation>
    </message>
    <message>
        <source>Stopping now saves nothing, and keeps the changes here.</source>
        <translation>Ein Abbruch speichert nichts und behält die Änderungen hier.</translation>
    </message>
    <message>
        <source>Something on this connection waits for a lock held by %1.</source>
        <translation>Auf dieser Verbindung wartet etwas auf eine Sperre von %1.</translation>
    </message>
    <message>
        <source>Saving waits for a lock held by %1.</source>
        <translation>Das Speichern wartet auf eine Sperre von %1.</translation>
    </message>
    <message>
        <source>Reading waits for a lock held by %1.</source>
        <translation>Das Lesen wartet auf eine Sperre von %1.</translation>
    </message>
    <message>
        <source>The server does not say what it is used for.</source>
        <translation>Der Server verrät nicht, wofür sie gebraucht wird.</translation>
    </message>
    <message>
        <source>Stopping now keeps the rows that are shown.</source>
        <translation>Ein Abbruch behält die gezeigten Zeilen.</translation>
    </message>
</context>
<context>
    <name>tw::LogActions</name>
    <message>
        <source>The connection to %1 is not open.</source>
        <translation>Die Verbindung mit %1 ist nicht offen.</translation>
    </message>
    <message>
        <source>Open it and ask again.</source>
        <translation>Öffnen Sie sie und fragen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The values bound to it were not kept; NULL stood in for them.</source>
        <translation>Die daran gebundenen Werte wurden nicht behalten; NULL stand für sie.</translation>
    </message>
    <message>
        <source>Save the log, without values</source>
        <translation>Protokoll ohne Werte speichern</translation>
    </message>
    <message>
        <source>SQL scripts (*.sql)</source>
        <translation>SQL-Skripte (*.sql)</translation>
    </message>
    <message>
        <source>1 statement was saved, without values: %1</source>
        <translation>1 Anweisung wurde ohne Werte gespeichert: %1</translation>
    </message>
    <message>
        <source>%L1 statements were saved, without values: %2</source>
        <translation>%L1 Anweisungen wurden ohne Werte gespeichert: %2</translation>
    </message>
</context>
<context>
    <name>tw::MainToolBar</name>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>Choose a connection</source>
        <translation>Eine Verbindung wählen</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Keine Verbindung</translation>
    </message>
    <message>
        <source>Connection %1</source>
        <translation>Verbindung %1</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Alles durchsuchen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>&amp;Save 1 change</source>
        <translation>1 Änderung &amp;speichern</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Save %n changes</source>
        <translation>
            <numerusform>%n Änderung &amp;speichern</numerusform>
            <numerusform>%n Änderungen &amp;speichern</numerusform>
        </translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save %L1</source>
        <translation>%L1 speichern</translation>
    </message>
    <message>
        <source>New console</source>
        <translation>Neue Konsole</translation>
    </message>
</context>
<context>
    <name>tw::MaskFlow</name>
    <message>
        <source>Reveal masked values</source>
        <translation>Maskierte Werte aufdecken</translation>
    </message>
    <message>
        <source>This is a production database. These columns of %1 will be read and shown in this tab until you mask them again: %2</source>
        <translation>Dies ist eine Produktionsdatenbank. Diese Spalten von %1 werden in diesem Reiter gelesen und gezeigt, bis Sie sie wieder maskieren: %2</translation>
    </message>
    <message>
        <source>&amp;Reveal values</source>
        <translation>&amp;Werte aufdecken</translation>
    </message>
</context>
<context>
    <name>tw::MessagesView</name>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>What becomes of each statement is told here.</source>
        <translation>Hier steht, was aus jeder Anweisung wurde.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>%L1 more notices were not kept.</source>
        <translation>%L1 weitere Hinweise wurden nicht behalten.</translation>
    </message>
</context>
<context>
    <name>tw::MigrationDialog</name>
    <message>
        <source>Folder of migrations</source>
        <translation>Ordner von Migrationen</translation>
    </message>
    <message>
        <source>Name of the migration</source>
        <translation>Name der Migration</translation>
    </message>
    <message>
        <source>&amp;Save files</source>
        <translation>Dateien &amp;speichern</translation>
    </message>
    <message>
        <source>Save as migration</source>
        <translation>Als Migration speichern</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Wählen…</translation>
    </message>
    <message>
        <source>The change is written into the folder, with the way back where it is known. Nothing is run.</source>
        <translation>Die Änderung wird in den Ordner geschrieben, mit dem Rückweg, wo er bekannt ist. Nichts wird ausgeführt.</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
</context>
<context>
    <name>tw::MigrationList</name>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Applied by</source>
        <translation>Angewendet von</translation>
    </message>
    <message>
        <source>Applied at (UTC)</source>
        <translation>Angewendet am (UTC)</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>Prüfsumme</translation>
    </message>
</context>
<context>
    <name>tw::MigrationReview</name>
    <message>
        <source>Review migrations</source>
        <translation>Migrationen durchsehen</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Anwenden</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
    <message>
        <source>T&amp;ry out</source>
        <translation>A&amp;usprobieren</translation>
    </message>
    <message>
        <source>Take 1 migration back</source>
        <translation>1 Migration zurücknehmen</translation>
    </message>
    <message numerus="yes">
        <source>Take %n migrations back</source>
        <translation>
            <numerusform>%n Migrationen zurücknehmen</numerusform>
            <numerusform>%n Migrationen zurücknehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Try 1 migration out</source>
        <translation>1 Migration ausprobieren</translation>
    </message>
    <message numerus="yes">
        <source>Try %n migrations out</source>
        <translation>
            <numerusform>%n Migrationen ausprobieren</numerusform>
            <numerusform>%n Migrationen ausprobieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply 1 migration</source>
        <translation>1 Migration anwenden</translation>
    </message>
    <message numerus="yes">
        <source>Apply %n migrations</source>
        <translation>
            <numerusform>%n Migrationen anwenden</numerusform>
            <numerusform>%n Migrationen anwenden</numerusform>
        </translation>
    </message>
    <message>
        <source>They run in one transaction, which is rolled back. Until then they hold the locks that they take.</source>
        <translation>Sie laufen in einer Transaktion, die zurückgerollt wird. Bis dahin halten sie die Sperren, die sie nehmen.</translation>
    </message>
    <message>
        <source>Each is a transaction of its own. What is done before an error stands.</source>
        <translation>Jede ist eine eigene Transaktion. Was vor einem Fehler getan ist, bleibt bestehen.</translation>
    </message>
    <message>
        <source>Each is a transaction of its own, but for those whose first line says “no transaction”: of these single statements stand after an error.</source>
        <translation>Jede ist eine eigene Transaktion, außer denen, deren erste Zeile „no transaction“ sagt: von diesen bleiben nach einem Fehler einzelne Anweisungen bestehen.</translation>
    </message>
    <message>
        <source>Statements, exactly as they will be sent</source>
        <translation>Anweisungen, genau so, wie sie gesendet werden</translation>
    </message>
    <message>
        <source>Production: type “%1” to change this database.</source>
        <translation>Produktion: „%1“ eingeben, um diese Datenbank zu ändern.</translation>
    </message>
    <message>
        <source>Name of the database</source>
        <translation>Name der Datenbank</translation>
    </message>
</context>
<context>
    <name>tw::MigrationWords</name>
    <message>
        <source>pending</source>
        <translation>ausstehend</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>angewendet</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation>unvollendet</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>seither geändert</translation>
    </message>
    <message>
        <source>file is gone</source>
        <translation>Datei fehlt</translation>
    </message>
    <message>
        <source>late</source>
        <translation>verspätet</translation>
    </message>
    <message>
        <source>The file of %1 was changed since it was applied.</source>
        <translation>Die Datei von %1 wurde geändert, seit sie angewendet wurde.</translation>
    </message>
    <message>
        <source>%1 was applied, and its file is gone.</source>
        <translation>%1 wurde angewendet, und die Datei fehlt.</translation>
    </message>
    <message>
        <source>%1 is pending, and newer ones are applied.</source>
        <translation>%1 steht aus, und neuere sind angewendet.</translation>
    </message>
    <message>
        <source>Nothing is pending.</source>
        <translation>Nichts steht aus.</translation>
    </message>
    <message>
        <source>It is not applied.</source>
        <translation>Sie ist nicht angewendet.</translation>
    </message>
    <message>
        <source>%1 has no way down.</source>
        <translation>%1 hat keinen Rückweg.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>a number and a state: &quot;5 applied&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 began and did not end.</source>
        <translation>%1 hat begonnen und nicht geendet.</translation>
    </message>
    <message>
        <source>What was applied is as the files have it.</source>
        <translation>Was angewendet wurde, steht so in den Dateien.</translation>
    </message>
    <message>
        <source>Folder and database differ.</source>
        <translation>Ordner und Datenbank unterscheiden sich.</translation>
    </message>
    <message>
        <source>The trial failed; nothing was changed.</source>
        <translation>Das Ausprobieren schlug fehl; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>All of it would run; nothing was changed (%1 tried).</source>
        <translation>Alles würde laufen; nichts wurde geändert (%1 ausprobiert).</translation>
    </message>
    <message>
        <source>It is not known what became of the last migration; read the list again.</source>
        <translation>Es ist unbekannt, was aus der letzten Migration wurde; die Liste neu lesen.</translation>
    </message>
    <message>
        <source>%1 of %2 taken back.</source>
        <translation>%1 von %2 zurückgenommen.</translation>
    </message>
    <message>
        <source>%1 of %2 applied.</source>
        <translation>%1 von %2 angewendet.</translation>
    </message>
</context>
<context>
    <name>tw::MigrationsPage</name>
    <message>
        <source>Migrations</source>
        <extracomment>tab</extracomment>
        <translation>Migrationen</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Neu…</translation>
    </message>
    <message>
        <source>Apply all…</source>
        <translation>Alle anwenden…</translation>
    </message>
    <message>
        <source>Apply up to here…</source>
        <translation>Bis hier anwenden…</translation>
    </message>
    <message>
        <source>Try out…</source>
        <translation>Ausprobieren…</translation>
    </message>
    <message>
        <source>Take back to here…</source>
        <translation>Bis hier zurücknehmen…</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Migrations by version</source>
        <translation>Migrationen nach Version</translation>
    </message>
    <message>
        <source>SQL of the way up</source>
        <translation>SQL des Hinwegs</translation>
    </message>
    <message>
        <source>SQL of the way down</source>
        <translation>SQL des Rückwegs</translation>
    </message>
    <message>
        <source>No folder is chosen.</source>
        <translation>Es ist kein Ordner gewählt.</translation>
    </message>
    <message>
        <source>The files of the migration were made.</source>
        <translation>Die Dateien der Migration wurden angelegt.</translation>
    </message>
    <message>
        <source>The migrations could not be read.</source>
        <translation>Die Migrationen konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Choose the folder of the migrations: SQL files called VERSION_NAME.up.sql and VERSION_NAME.down.sql.</source>
        <translation>Den Ordner der Migrationen wählen: SQL-Dateien namens VERSION_NAME.up.sql und VERSION_NAME.down.sql.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>The folder holds no migrations yet.</source>
        <translation>Der Ordner enthält noch keine Migrationen.</translation>
    </message>
    <message>
        <source>-- no way down</source>
        <translation>-- kein Rückweg</translation>
    </message>
    <message>
        <source>Migrations are running.</source>
        <translation>Migrationen laufen.</translation>
    </message>
    <message>
        <source>The migrations are not read yet.</source>
        <translation>Die Migrationen sind noch nicht gelesen.</translation>
    </message>
    <message>
        <source>The connection is for reading only.</source>
        <translation>Die Verbindung ist nur zum Lesen.</translation>
    </message>
    <message>
        <source>The selected migration is not applied.</source>
        <translation>Die ausgewählte Migration ist nicht angewendet.</translation>
    </message>
    <message>
        <source>Folder of the migrations</source>
        <translation>Ordner der Migrationen</translation>
    </message>
    <message>
        <source>%1 of %2 migrations done…</source>
        <translation>%1 von %2 Migrationen erledigt …</translation>
    </message>
    <message>
        <source>Running migrations</source>
        <translation>Migrationen ausführen</translation>
    </message>
</context>
<context>
    <name>tw::MovedEdits</name>
    <message>
        <source>row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>was</source>
        <translation>war</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
</context>
<context>
    <name>tw::NamedFilters</name>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Save filter…</source>
        <translation>Filter speichern…</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>Recent filters</source>
        <translation>Zuletzt benutzte Filter</translation>
    </message>
    <message>
        <source>Remove saved filter</source>
        <translation>Gespeicherten Filter entfernen</translation>
    </message>
</context>
<context>
    <name>tw::Navigator</name>
    <message>
        <source>table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>partitioned table</source>
        <translation>aufgeteilte Tabelle</translation>
    </message>
    <message>
        <source>foreign table</source>
        <translation>Fremdtabelle</translation>
    </message>
    <message>
        <source>virtual table</source>
        <translation>virtuelle Tabelle</translation>
    </message>
    <message>
        <source>view</source>
        <translation>Sicht</translation>
    </message>
    <message>
        <source>materialised view</source>
        <translation>materialisierte Sicht</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Foreign tables</source>
        <translation>Fremdtabellen</translation>
    </message>
    <message>
        <source>Virtual tables</source>
        <translation>Virtuelle Tabellen</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Sichten</translation>
    </message>
    <message>
        <source>Materialised views</source>
        <translation>Materialisierte Sichten</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Lädt…</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>Funktionen</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Typen</translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>Sequenzen</translation>
    </message>
    <message>
        <source>Indexes</source>
        <translation>Indizes</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>Erweiterungen</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>procedure</source>
        <translation>Prozedur</translation>
    </message>
    <message>
        <source>aggregate</source>
        <translation>Aggregat</translation>
    </message>
    <message>
        <source>enum</source>
        <translation>Aufzählung</translation>
    </message>
    <message>
        <source>domain</source>
        <translation>Domäne</translation>
    </message>
    <message>
        <source>composite type</source>
        <translation>zusammengesetzter Typ</translation>
    </message>
    <message>
        <source>range type</source>
        <translation>Bereichstyp</translation>
    </message>
    <message>
        <source>sequence</source>
        <translation>Sequenz</translation>
    </message>
    <message>
        <source>index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>trigger</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>extension</source>
        <translation>Erweiterung</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>No permission to look inside</source>
        <translation>Kein Recht hineinzusehen</translation>
    </message>
    <message>
        <source>Nothing in here yet</source>
        <translation>Noch nichts darin</translation>
    </message>
    <message>
        <source>Databases</source>
        <translation>Datenbanken</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>The role may not connect to this database.</source>
        <translation>Die Rolle darf sich nicht mit dieser Datenbank verbinden.</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>keeps the times of changes</source>
        <translation>hält die Zeiten von Änderungen fest</translation>
    </message>
    <message>
        <source>keeps who changed rows</source>
        <translation>hält fest, wer Zeilen geändert hat</translation>
    </message>
    <message>
        <source>keeps old versions of rows</source>
        <translation>bewahrt alte Fassungen von Zeilen auf</translation>
    </message>
    <message>
        <source>keeps deleted rows</source>
        <translation>bewahrt gelöschte Zeilen auf</translation>
    </message>
    <message>
        <source>has no key</source>
        <translation>hat keinen Schlüssel</translation>
    </message>
    <message>
        <source>read-only for this role</source>
        <translation>für diese Rolle nur lesbar</translation>
    </message>
    <message>
        <source>No permission</source>
        <translation>Kein Recht</translation>
    </message>
    <message>
        <source>The role may not read it; that needs SELECT.</source>
        <translation>Die Rolle darf das nicht lesen; dafür ist SELECT nötig.</translation>
    </message>
    <message>
        <source>Attached files</source>
        <translation>Angehängte Dateien</translation>
    </message>
</context>
<context>
    <name>tw::NavigatorDock</name>
    <message>
        <source>Navigator</source>
        <translation>Navigator</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>Neue Verbindung</translation>
    </message>
    <message>
        <source>Filter connections and tables</source>
        <translation>Verbindungen und Tabellen filtern</translation>
    </message>
    <message>
        <source>Filter objects</source>
        <translation>Objekte filtern</translation>
    </message>
    <message>
        <source>Several words narrow it down; ^word at the start, word$ at the end</source>
        <translation>Mehrere Wörter grenzen ein; ^Wort am Anfang, Wort$ am Ende</translation>
    </message>
</context>
<context>
    <name>tw::NavigatorMenu</name>
    <message>
        <source>&amp;Open data</source>
        <translation>Daten ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Open database</source>
        <translation>Datenbank ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Copy name	Ctrl+C</source>
        <translation>&amp;Namen kopieren	Ctrl+C</translation>
    </message>
    <message>
        <source>Copy &amp;qualified name</source>
        <translation>&amp;Qualifizierten Namen kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;DDL</source>
        <translation>&amp;DDL kopieren</translation>
    </message>
    <message>
        <source>Count &amp;exactly</source>
        <translation>&amp;Genau zählen</translation>
    </message>
    <message>
        <source>Un&amp;pin</source>
        <translation>Nicht mehr &amp;anheften</translation>
    </message>
    <message>
        <source>&amp;Pin</source>
        <translation>&amp;Anheften</translation>
    </message>
    <message>
        <source>Ne&amp;w database…</source>
        <translation>Ne&amp;ue Datenbank…</translation>
    </message>
    <message>
        <source>The DDL of %1 could not be read.</source>
        <translation>Die DDL von %1 konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The rows of %1 could not be counted.</source>
        <translation>Die Zeilen von %1 konnten nicht gezählt werden.</translation>
    </message>
    <message>
        <source>Detach %1</source>
        <translation>%1 abhängen</translation>
    </message>
    <message>
        <source>Open in &amp;SQL console</source>
        <translation>In &amp;SQL-Konsole öffnen</translation>
    </message>
    <message>
        <source>New S&amp;QL console</source>
        <translation>Neue S&amp;QL-Konsole</translation>
    </message>
    <message>
        <source>&amp;Import into this table…</source>
        <translation>In diese Tabelle &amp;importieren…</translation>
    </message>
    <message>
        <source>&amp;Import as a new table…</source>
        <translation>Als neue Tabelle &amp;importieren…</translation>
    </message>
    <message>
        <source>New &amp;table…</source>
        <translation>Neue &amp;Tabelle…</translation>
    </message>
    <message>
        <source>Co&amp;mpare data with…</source>
        <translation>Daten &amp;vergleichen mit…</translation>
    </message>
    <message>
        <source>Export ta&amp;bles…</source>
        <translation>Ta&amp;bellen exportieren…</translation>
    </message>
    <message>
        <source>T&amp;ransfer tables…</source>
        <translation>Tabellen übert&amp;ragen…</translation>
    </message>
    <message>
        <source>Open &amp;filtered…</source>
        <translation>Ge&amp;filtert öffnen…</translation>
    </message>
    <message>
        <source>Open s&amp;tructure	F4</source>
        <translation>S&amp;truktur öffnen	F4</translation>
    </message>
    <message>
        <source>&amp;Collapse</source>
        <translation>&amp;Zuklappen</translation>
    </message>
    <message>
        <source>&amp;Expand</source>
        <translation>&amp;Aufklappen</translation>
    </message>
    <message>
        <source>Copy &amp;names</source>
        <translation>&amp;Namen kopieren</translation>
    </message>
    <message>
        <source>Re&amp;fresh	F5</source>
        <translation>Neu &amp;laden	F5</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>&amp;Which rows are deleted…</source>
        <translation>&amp;Welche Zeilen gelöscht sind …</translation>
    </message>
    <message>
        <source>Tras&amp;h of all tables</source>
        <translation>Papier&amp;korb aller Tabellen</translation>
    </message>
    <message>
        <source>M&amp;igrations</source>
        <translation>M&amp;igrationen</translation>
    </message>
    <message>
        <source>Import from c&amp;lipboard…</source>
        <translation>Aus &amp;Zwischenablage importieren…</translation>
    </message>
    <message>
        <source>The clipboard holds no text.</source>
        <translation>In der Zwischenablage ist kein Text.</translation>
    </message>
</context>
<context>
    <name>tw::NavigatorModel</name>
    <message>
        <source>%1, connected</source>
        <translation>%1, verbunden</translation>
    </message>
    <message>
        <source>%1, not connected</source>
        <translation>%1, nicht verbunden</translation>
    </message>
    <message>
        <source>about %1 on disk</source>
        <translation>etwa %1 auf dem Datenträger</translation>
    </message>
    <message>
        <source>about %1 rows</source>
        <extracomment>number of rows</extracomment>
        <translation>etwa %1 Zeilen</translation>
    </message>
    <message>
        <source>default connection</source>
        <translation>Standardverbindung</translation>
    </message>
</context>
<context>
    <name>tw::NavigatorTree</name>
    <message>
        <source>Connections and tables</source>
        <translation>Verbindungen und Tabellen</translation>
    </message>
</context>
<context>
    <name>tw::NewDatabaseDialog</name>
    <message>
        <source>New database</source>
        <translation>Neue Datenbank</translation>
    </message>
    <message>
        <source>Name of the new database</source>
        <translation>Name der neuen Datenbank</translation>
    </message>
    <message>
        <source>Create database</source>
        <translation>Datenbank erstellen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>The connection is closed.</source>
        <translation>Die Verbindung ist geschlossen.</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>Wird erstellt…</translation>
    </message>
</context>
<context>
    <name>tw::NewMigrationDialog</name>
    <message>
        <source>Name of the new migration</source>
        <translation>Name der neuen Migration</translation>
    </message>
    <message>
        <source>&amp;Make files</source>
        <translation>Dateien &amp;anlegen</translation>
    </message>
    <message>
        <source>New migration</source>
        <translation>Neue Migration</translation>
    </message>
    <message>
        <source>Two files are made in the folder, one for each way. The time in front of the name puts them in order.</source>
        <translation>Im Ordner werden zwei Dateien angelegt, eine für jeden Weg. Die Zeit vor dem Namen ordnet sie.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
</context>
<context>
    <name>tw::NewTable</name>
    <message>
        <source>Tables are made in the first file; open this one for itself.</source>
        <translation>Tabellen entstehen in der ersten Datei; öffnen Sie diese für sich.</translation>
    </message>
</context>
<context>
    <name>tw::NewTablePage</name>
    <message>
        <source>New table</source>
        <extracomment>tab of a table that is not there yet</extracomment>
        <translation>Neue Tabelle</translation>
    </message>
    <message>
        <source>Name of the new table</source>
        <translation>Name der neuen Tabelle</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>Columns of the new table</source>
        <translation>Spalten der neuen Tabelle</translation>
    </message>
    <message>
        <source>Keys and indexes of the new table</source>
        <translation>Schlüssel und Indizes der neuen Tabelle</translation>
    </message>
    <message>
        <source>New table %1</source>
        <translation>Neue Tabelle %1</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Lädt…</translation>
    </message>
    <message>
        <source>The structure could not be read.</source>
        <translation>Die Struktur konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Key or index</source>
        <translation>Schlüssel oder Index</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Making %1</source>
        <translation>%1 wird angelegt</translation>
    </message>
</context>
<context>
    <name>tw::NoticeBar</name>
    <message>
        <source>Help with this message</source>
        <translation>Hilfe zu dieser Meldung</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Einzelheiten…</translation>
    </message>
    <message>
        <source>Details of this message</source>
        <translation>Einzelheiten dieser Meldung</translation>
    </message>
</context>
<context>
    <name>tw::NoticeDetails</name>
    <message>
        <source>Time: %1</source>
        <translation>Zeit: %1</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>All details</source>
        <translation>Alle Einzelheiten</translation>
    </message>
    <message>
        <source>Copy all details</source>
        <translation>Alle Einzelheiten kopieren</translation>
    </message>
</context>
<context>
    <name>tw::OrderedEntries</name>
    <message>
        <source>Re&amp;move</source>
        <translation>En&amp;tfernen</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>Nach &amp;unten</translation>
    </message>
</context>
<context>
    <name>tw::PageConflicts</name>
    <message>
        <source>answer to a conflict</source>
        <translation>Antwort auf einen Konflikt</translation>
    </message>
    <message>
        <source>row inserted anew</source>
        <translation>neu eingefügte Zeile</translation>
    </message>
</context>
<context>
    <name>tw::PageFailure</name>
    <message>
        <source>Show them</source>
        <translation>Diese zeigen</translation>
    </message>
    <message>
        <source>That row is deleted. Restore it and change it instead, or choose another value.</source>
        <translation>Diese Zeile ist gelöscht. Stellen Sie sie wieder her und ändern Sie sie stattdessen, oder wählen Sie einen anderen Wert.</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>Sie wiederherstellen</translation>
    </message>
</context>
<context>
    <name>tw::PageFilter</name>
    <message>
        <source>Filter not applied: %1</source>
        <translation>Filter nicht angewandt: %1</translation>
    </message>
    <message>
        <source>Order not applied: %1</source>
        <translation>Reihenfolge nicht angewandt: %1</translation>
    </message>
    <message>
        <source>custom SQL</source>
        <translation>eigenes SQL</translation>
    </message>
</context>
<context>
    <name>tw::PageNavigation</name>
    <message>
        <source>First page</source>
        <translation>Erste Seite</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Last page</source>
        <translation>Letzte Seite</translation>
    </message>
    <message>
        <source>Page number</source>
        <translation>Nummer der Seite</translation>
    </message>
    <message>
        <source>Rows per page</source>
        <translation>Zeilen pro Seite</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
</context>
<context>
    <name>tw::PagePosition</name>
    <message>
        <source>Top rows by %1</source>
        <translation>Oberste Zeilen nach %1</translation>
    </message>
    <message>
        <source>Number of rows with the greatest values</source>
        <translation>Anzahl der Zeilen mit den größten Werten</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>tw::PageStatus</name>
    <message>
        <source>Not protected against a crash</source>
        <translation>Nicht gegen Absturz geschützt</translation>
    </message>
    <message>
        <source>Read-only: %1</source>
        <translation>Nur lesbar: %1</translation>
    </message>
    <message>
        <source>Key: %1</source>
        <translation>Schlüssel: %1</translation>
    </message>
    <message>
        <source>Masked values are shown</source>
        <translation>Maskierte Werte werden gezeigt</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Lädt…</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>There are no rows on this page.</source>
        <translation>Auf dieser Seite gibt es keine Zeilen.</translation>
    </message>
    <message>
        <source>No row matches the filter.</source>
        <translation>Keine Zeile passt zum Filter.</translation>
    </message>
    <message>
        <source>No row belongs to it.</source>
        <translation>Keine Zeile gehört dazu.</translation>
    </message>
    <message>
        <source>This view has no rows.</source>
        <translation>Diese Sicht hat keine Zeilen.</translation>
    </message>
    <message>
        <source>This table has no rows.</source>
        <translation>Diese Tabelle hat keine Zeilen.</translation>
    </message>
    <message>
        <source>No deleted row belongs to it.</source>
        <translation>Keine gelöschte Zeile gehört dazu.</translation>
    </message>
    <message>
        <source>No row is deleted.</source>
        <translation>Keine Zeile ist gelöscht.</translation>
    </message>
    <message>
        <source>No active row belongs to it.</source>
        <translation>Keine aktive Zeile gehört dazu.</translation>
    </message>
    <message>
        <source>This table has no active rows.</source>
        <translation>Diese Tabelle hat keine aktiven Zeilen.</translation>
    </message>
    <message>
        <source>Data of %1</source>
        <translation>Daten von %1</translation>
    </message>
</context>
<context>
    <name>tw::PageWork</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Saving 1 change of %1</source>
        <translation>Speichern von 1 Änderung von %1</translation>
    </message>
    <message numerus="yes">
        <source>Saving %n changes of %1</source>
        <translation>
            <numerusform>Speichern von %n Änderung von %1</numerusform>
            <numerusform>Speichern von %n Änderungen von %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>Exportieren von %1</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Lesen von %1</translation>
    </message>
    <message>
        <source>Importing into %1</source>
        <translation>Importiert in %1</translation>
    </message>
</context>
<context>
    <name>tw::PagerBar</name>
    <message>
        <source>of ~%1 (estimate)</source>
        <translation>von ~%1 (geschätzt)</translation>
    </message>
    <message>
        <source>of exactly %1</source>
        <translation>von genau %1</translation>
    </message>
    <message>
        <source>Count exactly</source>
        <translation>Genau zählen</translation>
    </message>
    <message>
        <source>Count rows exactly</source>
        <translation>Zeilen genau zählen</translation>
    </message>
    <message>
        <source> · %1 live of %2</source>
        <translation> · %1 aktive von %2</translation>
    </message>
    <message>
        <source>No rows</source>
        <translation>Keine Zeilen</translation>
    </message>
    <message>
        <source>No rows %1</source>
        <translation>Keine Zeilen %1</translation>
    </message>
    <message>
        <source>Rows %1–%2 %3</source>
        <translation>Zeilen %1–%2 %3</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Jump to…</source>
        <translation>Springen zu…</translation>
    </message>
    <message>
        <source>Jump to a row</source>
        <translation>Zu einer Zeile springen</translation>
    </message>
    <message>
        <source>of at least %1</source>
        <translation>von mindestens %1</translation>
    </message>
    <message>
        <source>of an unknown number</source>
        <translation>von unbekannt vielen</translation>
    </message>
    <message>
        <source>Counted when these rows were read.</source>
        <translation>Gezählt, als diese Zeilen gelesen wurden.</translation>
    </message>
    <message>
        <source>The server has no statistics of this table. Counting exactly reads all rows.</source>
        <translation>Der Server hat keine Statistiken zu dieser Tabelle. Genaues Zählen liest alle Zeilen.</translation>
    </message>
    <message>
        <source> · counting…</source>
        <translation> · zählt…</translation>
    </message>
    <message>
        <source>%1 · visible to you</source>
        <translation>%1 · für Sie sichtbar</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>of ~%1 (estimate, %2 old)</source>
        <translation>von ~%1 (geschätzt, %2 alt)</translation>
    </message>
    <message>
        <source>Stop counting or searching</source>
        <translation>Zählen oder Suchen anhalten</translation>
    </message>
    <message>
        <source>Estimated from the statistics of the server. Counting exactly reads all rows.</source>
        <translation>Aus den Statistiken des Servers geschätzt. Genaues Zählen liest alle Zeilen.</translation>
    </message>
    <message>
        <source>At least so many rows exist; there may be more. Counting exactly reads them all.</source>
        <translation>Mindestens so viele Zeilen gibt es, vielleicht mehr. Genaues Zählen liest sie alle.</translation>
    </message>
    <message>
        <source>Policies of the table limit the rows you see. </source>
        <translation>Richtlinien der Tabelle beschränken die Zeilen, die Sie sehen. </translation>
    </message>
    <message>
        <source>The position of these rows is estimated. </source>
        <translation>Die Position dieser Zeilen ist geschätzt. </translation>
    </message>
</context>
<context>
    <name>tw::PaletteModel</name>
    <message>
        <source>No connection is open.</source>
        <translation>Keine Verbindung ist offen.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Connect to %1</source>
        <translation>Mit %1 verbinden</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>unavailable</source>
        <translation>nicht verfügbar</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>Keine Treffer</translation>
    </message>
</context>
<context>
    <name>tw::ParametersDialog</name>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation>Wert von %1</translation>
    </message>
    <message>
        <source>Kind of %1</source>
        <translation>Art von %1</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
</context>
<context>
    <name>tw::PasswordDialog</name>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>%1 asks for a password.</source>
        <translation>%1 verlangt ein Passwort.</translation>
    </message>
    <message>
        <source>%1 asks for the password of %2.</source>
        <translation>%1 verlangt das Passwort von %2.</translation>
    </message>
    <message>
        <source>The password is kept in memory until the program ends.</source>
        <translation>Das Passwort bleibt im Speicher, bis das Programm endet.</translation>
    </message>
    <message>
        <source>Co&amp;nnect</source>
        <translation>V&amp;erbinden</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>It is forgotten when you disconnect.</source>
        <translation>Es wird beim Trennen der Verbindung vergessen.</translation>
    </message>
    <message>
        <source>It is saved in the keychain once the server has accepted it.</source>
        <translation>Es kommt in den Schlüsselbund, sobald der Server es angenommen hat.</translation>
    </message>
</context>
<context>
    <name>tw::PasswordField</name>
    <message>
        <source>Keep in the keychain</source>
        <translation>Im Schlüsselbund aufbewahren</translation>
    </message>
    <message>
        <source>Kept by the desktop&apos;s secret service, never in the profile file.</source>
        <translation>Vom Passwortspeicher der Arbeitsumgebung aufbewahrt, nie in der Profildatei.</translation>
    </message>
    <message>
        <source>This session only</source>
        <translation>Nur für diese Sitzung</translation>
    </message>
    <message>
        <source>Kept in memory until the program ends.</source>
        <translation>Im Arbeitsspeicher aufbewahrt, bis das Programm endet.</translation>
    </message>
    <message>
        <source>Ask every time</source>
        <translation>Jedes Mal fragen</translation>
    </message>
    <message>
        <source>Asked for whenever you connect, forgotten when you disconnect.</source>
        <translation>Wird bei jedem Verbinden erfragt und beim Trennen vergessen.</translation>
    </message>
    <message>
        <source>Run a command</source>
        <translation>Befehl ausführen</translation>
    </message>
    <message>
        <source>The first line it prints is the password. No shell reads the words.</source>
        <translation>Die erste Zeile, die er ausgibt, ist das Passwort. Keine Shell liest die Wörter.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>Where the password is kept</source>
        <translation>Wo das Passwort aufbewahrt wird</translation>
    </message>
    <message>
        <source>Command that prints the password</source>
        <translation>Befehl, der das Passwort ausgibt</translation>
    </message>
    <message>
        <source>The password will be asked for when you connect.</source>
        <translation>Das Passwort wird beim Verbinden erfragt.</translation>
    </message>
</context>
<context>
    <name>tw::PasswordHashDialog</name>
    <message>
        <source>Password hash</source>
        <translation>Passwort-Hash</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Password once more</source>
        <translation>Passwort noch einmal</translation>
    </message>
    <message>
        <source>&amp;Insert hash</source>
        <translation>Hash &amp;einfügen</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>&amp;Once more</source>
        <translation>&amp;Noch einmal</translation>
    </message>
    <message>
        <source>Making the hash…</source>
        <translation>Hash wird berechnet…</translation>
    </message>
    <message>
        <source>The cell gets a salted hash (PBKDF2 with SHA-256). The password itself is neither staged nor saved.</source>
        <translation>Die Zelle erhält einen gesalzenen Hash (PBKDF2 mit SHA-256). Das Passwort selbst wird weder vorgemerkt noch gespeichert.</translation>
    </message>
    <message>
        <source>The passwords do not match.</source>
        <translation>Die Passwörter stimmen nicht überein.</translation>
    </message>
</context>
<context>
    <name>tw::PasswordKeeper</name>
    <message>
        <source>This computer has no keychain that can be used.</source>
        <translation>Dieser Rechner hat keinen nutzbaren Schlüsselbund.</translation>
    </message>
    <message>
        <source>Choose another place for the password.</source>
        <translation>Einen anderen Ort für das Passwort wählen.</translation>
    </message>
    <message>
        <source>%1 is set up to ask for its password each time.</source>
        <translation>%1 ist so eingestellt, dass das Passwort jedes Mal erfragt wird.</translation>
    </message>
</context>
<context>
    <name>tw::PastFlow</name>
    <message>
        <source>version of a row</source>
        <translation>Fassung einer Zeile</translation>
    </message>
</context>
<context>
    <name>tw::PasteDialog</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Paste special</source>
        <translation>Inhalte einfügen</translation>
    </message>
    <message>
        <source>&amp;Rows become columns</source>
        <translation>&amp;Zeilen werden Spalten</translation>
    </message>
    <message>
        <source>The first row &amp;names the columns</source>
        <translation>Die erste Zeile &amp;benennt die Spalten</translation>
    </message>
    <message>
        <source>What is &amp;empty becomes an empty text, not NULL</source>
        <translation>&amp;Leeres wird leerer Text, nicht NULL</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Column for %1</source>
        <translation>Spalte für %1</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 is chosen twice.</source>
        <translation>%1 ist zweimal gewählt.</translation>
    </message>
    <message>
        <source>1 row, from the cursor on.</source>
        <translation>1 Zeile, ab dem Cursor.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows, from the cursor on.</source>
        <translation>
            <numerusform>%n Zeilen, ab dem Cursor.</numerusform>
            <numerusform>%n Zeilen, ab dem Cursor.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tw::PendingActions</name>
    <message>
        <source>&amp;Go to row</source>
        <translation>Zur Zeile &amp;gehen</translation>
    </message>
    <message>
        <source>Revert &amp;cell</source>
        <translation>&amp;Zelle zurücknehmen</translation>
    </message>
    <message>
        <source>Revert &amp;row</source>
        <translation>Zeile zurück&amp;nehmen</translation>
    </message>
    <message>
        <source>Discard the changes of %1</source>
        <translation>Die Änderungen von %1 verwerfen</translation>
    </message>
    <message>
        <source>Review and save %1</source>
        <translation>%1 prüfen und speichern</translation>
    </message>
</context>
<context>
    <name>tw::PendingDock</name>
    <message>
        <source>Pending changes</source>
        <translation>Vorgemerkte Änderungen</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Verwerfen…</translation>
    </message>
    <message>
        <source>1 pending change</source>
        <translation>1 vorgemerkte Änderung</translation>
    </message>
    <message numerus="yes">
        <source>%n pending changes</source>
        <translation>
            <numerusform>%n vorgemerkte Änderung</numerusform>
            <numerusform>%n vorgemerkte Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Review and save 1 change of %1</source>
        <translation>1 Änderung von %1 prüfen und speichern</translation>
    </message>
    <message numerus="yes">
        <source>Review and save %n changes of %1</source>
        <translation>
            <numerusform>%n Änderung von %1 prüfen und speichern</numerusform>
            <numerusform>%n Änderungen von %1 prüfen und speichern</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard the changes of %1</source>
        <translation>Die Änderungen von %1 verwerfen</translation>
    </message>
    <message>
        <source>%1 below %2</source>
        <translation>%1 unter %2</translation>
    </message>
    <message>
        <source>Go to row (Enter)</source>
        <translation>Zur Zeile gehen (Eingabe)</translation>
    </message>
    <message>
        <source>Revert change (Del)</source>
        <translation>Änderung zurücknehmen (Entf)</translation>
    </message>
    <message>
        <source>Hide pending changes</source>
        <translation>Vorgemerkte Änderungen ausblenden</translation>
    </message>
    <message>
        <source>Unsaved changes; Enter goes to the row, Del reverts a change</source>
        <translation>Ungespeicherte Änderungen; Eingabe geht zur Zeile, Entf nimmt eine Änderung zurück</translation>
    </message>
    <message>
        <source>No pending changes. Changed cells of all open tables appear here.</source>
        <translation>Keine vorgemerkten Änderungen. Geänderte Zellen aller offenen Tabellen erscheinen hier.</translation>
    </message>
</context>
<context>
    <name>tw::PendingModel</name>
    <message>
        <source>being saved</source>
        <translation>wird gespeichert</translation>
    </message>
    <message>
        <source>unknown whether saved</source>
        <translation>unbekannt, ob gespeichert</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>1 more row</source>
        <translation>1 weitere Zeile</translation>
    </message>
    <message numerus="yes">
        <source>%n more rows</source>
        <translation>
            <numerusform>%n weitere Zeile</numerusform>
            <numerusform>%n weitere Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>whole row</source>
        <translation>ganze Zeile</translation>
    </message>
    <message>
        <source>1 update</source>
        <translation>1 geänderte Zeile</translation>
    </message>
    <message numerus="yes">
        <source>%n updates</source>
        <translation>
            <numerusform>%n geänderte Zeile</numerusform>
            <numerusform>%n geänderte Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 new row</source>
        <translation>1 neue Zeile</translation>
    </message>
    <message numerus="yes">
        <source>%n new rows</source>
        <translation>
            <numerusform>%n neue Zeile</numerusform>
            <numerusform>%n neue Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 deletion</source>
        <translation>1 Löschung</translation>
    </message>
    <message numerus="yes">
        <source>%n deletions</source>
        <translation>
            <numerusform>%n Löschung</numerusform>
            <numerusform>%n Löschungen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 restored</source>
        <translation>1 wiederhergestellt</translation>
    </message>
    <message numerus="yes">
        <source>%n restored</source>
        <translation>
            <numerusform>%n wiederhergestellt</numerusform>
            <numerusform>%n wiederhergestellt</numerusform>
        </translation>
    </message>
    <message>
        <source>1 failed</source>
        <translation>1 gescheitert</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n gescheitert</numerusform>
            <numerusform>%n gescheitert</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: 1 changed row</source>
        <translation>%1: 1 geänderte Zeile</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n changed rows</source>
        <translation>
            <numerusform>%1: %n geänderte Zeile</numerusform>
            <numerusform>%1: %n geänderte Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>%1 are missing</source>
        <translation>%1 fehlen</translation>
    </message>
</context>
<context>
    <name>tw::PickCellEditor</name>
    <message>
        <source>Allowed values</source>
        <translation>Erlaubte Werte</translation>
    </message>
</context>
<context>
    <name>tw::PlanHints</name>
    <message>
        <source>%1 read %2 rows and kept %3 of them: an index on what its condition tests would read fewer.</source>
        <translation>%1 las %2 Zeilen und behielt %3 davon: Mit einem Index auf das, was die Bedingung prüft, wären es weniger.</translation>
    </message>
    <message>
        <source>%1 went through the whole table %2 times: an index on the columns of the join would find its rows.</source>
        <translation>%1 ging %2-mal durch die ganze Tabelle: Ein Index auf die Spalten der Verknüpfung fände die Zeilen.</translation>
    </message>
    <message>
        <source>%1 returned %2 rows where %3 were expected: ANALYZE of its tables may lead to a better plan.</source>
        <translation>%1 lieferte %2 Zeilen, erwartet waren %3: ANALYZE der Tabellen kann zu einem besseren Plan führen.</translation>
    </message>
    <message>
        <source>%1 wrote %2 to disk for want of memory: more of it for each statement would keep that in memory.</source>
        <translation>%1 schrieb aus Platzmangel %2 auf die Platte: Mit mehr Speicher je Anweisung bliebe das im Speicher.</translation>
    </message>
    <message>
        <source>%1 reads the whole table: where a condition keeps few of its rows, an index would read fewer.</source>
        <translation>%1 liest die ganze Tabelle: Wo eine Bedingung nur wenige Zeilen behält, läse ein Index weniger.</translation>
    </message>
</context>
<context>
    <name>tw::PlanModel</name>
    <message>
        <source>Planning %1 ms</source>
        <translation>Planung %1 ms</translation>
    </message>
    <message>
        <source>execution %1 ms</source>
        <translation>Ausführung %1 ms</translation>
    </message>
    <message>
        <source>As the engine expects it; the statement did not run</source>
        <translation>Wie die Datenbank es erwartet; die Anweisung lief nicht</translation>
    </message>
    <message>
        <source>never executed</source>
        <translation>nie ausgeführt</translation>
    </message>
    <message>
        <source>%1 + %2</source>
        <translation>%1 + %2</translation>
    </message>
    <message>
        <source>%1, the worst step</source>
        <extracomment>of the step that took longest</extracomment>
        <translation>%1, der teuerste Schritt</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Rows expected</source>
        <translation>Zeilen erwartet</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Own ms</source>
        <translation>Eigene ms</translation>
    </message>
    <message>
        <source>Total ms</source>
        <translation>Gesamt ms</translation>
    </message>
    <message>
        <source>Loops</source>
        <translation>Durchläufe</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Blocks hit + read</source>
        <translation>Blöcke: Treffer + gelesen</translation>
    </message>
</context>
<context>
    <name>tw::PlanView</name>
    <message>
        <source>What would help, and more of the step</source>
        <translation>Was helfen würde, und mehr zum Schritt</translation>
    </message>
    <message>
        <source>Steps of the plan</source>
        <translation>Schritte des Plans</translation>
    </message>
    <message>
        <source>%1 – the worst step</source>
        <translation>%1 – der teuerste Schritt</translation>
    </message>
</context>
<context>
    <name>tw::PoolChart</name>
    <message>
        <source>Connections over the last two minutes</source>
        <translation>Verbindungen in den letzten zwei Minuten</translation>
    </message>
    <message>
        <source>%1 in use, %2 idle, %3 waiting; limit %4</source>
        <translation>%1 benutzt, %2 frei, %3 wartend; Grenze %4</translation>
    </message>
    <message>
        <source>2 min ago</source>
        <translation>vor 2 min</translation>
    </message>
    <message>
        <source>1 min ago</source>
        <translation>vor 1 min</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>benutzt</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartend</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>Grenze %1</translation>
    </message>
</context>
<context>
    <name>tw::PoolDock</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>in use of limit</source>
        <translation>benutzt von der Grenze</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>öffnend</translation>
    </message>
    <message>
        <source>waiting now</source>
        <translation>warten jetzt</translation>
    </message>
    <message>
        <source>wait, 95 %</source>
        <translation>Wartezeit, 95 %</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>geöffnet</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <source>Who holds connections, and who waits for one</source>
        <translation>Wer Verbindungen hält und wer auf eine wartet</translation>
    </message>
    <message>
        <source>Hide the pool</source>
        <translation>Den Pool ausblenden</translation>
    </message>
    <message>
        <source>Pool · no connection is open</source>
        <translation>Pool · keine Verbindung ist offen</translation>
    </message>
    <message>
        <source>Pool · %1</source>
        <translation>Pool · %1</translation>
    </message>
    <message>
        <source>Closed: %1</source>
        <translation>Geschlossen: %1</translation>
    </message>
</context>
<context>
    <name>tw::PoolMonitor</name>
    <message numerus="yes">
        <source>%Ln not needed</source>
        <translation>
            <numerusform>%Ln nicht gebraucht</numerusform>
            <numerusform>%Ln nicht gebraucht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln too old</source>
        <translation>
            <numerusform>%Ln zu alt</numerusform>
            <numerusform>%Ln zu alt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln outdated</source>
        <translation>
            <numerusform>%Ln überholt</numerusform>
            <numerusform>%Ln überholt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln gescheitert</numerusform>
            <numerusform>%Ln gescheitert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lost</source>
        <translation>
            <numerusform>%Ln verloren</numerusform>
            <numerusform>%Ln verloren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln idle for long</source>
        <translation>
            <numerusform>%Ln lange unbenutzt</numerusform>
            <numerusform>%Ln lange unbenutzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not to be reset</source>
        <translation>
            <numerusform>%Ln nicht zurückzusetzen</numerusform>
            <numerusform>%Ln nicht zurückzusetzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln abgelehnt</numerusform>
            <numerusform>%Ln abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln after use</source>
        <translation>
            <numerusform>%Ln nach Gebrauch</numerusform>
            <numerusform>%Ln nach Gebrauch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln detached</source>
        <translation>
            <numerusform>%Ln abgelöst</numerusform>
            <numerusform>%Ln abgelöst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln at the end</source>
        <translation>
            <numerusform>%Ln am Ende</numerusform>
            <numerusform>%Ln am Ende</numerusform>
        </translation>
    </message>
    <message>
        <source>in use</source>
        <translation>benutzt</translation>
    </message>
    <message>
        <source>waiting, place %1</source>
        <translation>wartet, Platz %1</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
</context>
<context>
    <name>tw::PoolPage</name>
    <message>
        <source>Preset</source>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>own settings</source>
        <translation>eigene Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>&amp;Voreinstellung</translation>
    </message>
    <message>
        <source>Test the connection to compare these numbers with the limits of the server.</source>
        <translation>Verbindung testen, um diese Zahlen mit dem zu vergleichen, was der Server hergibt.</translation>
    </message>
</context>
<context>
    <name>tw::PreferenceRow</name>
    <message>
        <source>Reset %1 to the default</source>
        <translation>%1 auf Vorgabe zurücksetzen</translation>
    </message>
    <message>
        <source>Reset to the default</source>
        <translation>Auf Vorgabe zurücksetzen</translation>
    </message>
</context>
<context>
    <name>tw::Preferences</name>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
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
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Dicht</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Weit</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>In pages</source>
        <translation>In Seiten</translation>
    </message>
    <message>
        <source>Without pages</source>
        <translation>Ohne Seiten</translation>
    </message>
    <message>
        <source>With their values, and with the texts and the history of SQL consoles, in a folder that only you can read. When this is off, none of it is written to disk, and what is unsaved is lost if the program ends unexpectedly.</source>
        <translation>Mit ihren Werten sowie mit den Texten und dem Verlauf der SQL-Konsolen, in einem Ordner, den nur Sie lesen können. Ist das aus, wird nichts davon auf den Datenträger geschrieben, und Ungespeichertes geht verloren, wenn das Programm unerwartet endet.</translation>
    </message>
    <message>
        <source>Rows of tables</source>
        <translation>Zeilen von Tabellen</translation>
    </message>
    <message>
        <source>Without pages all rows can be scrolled through; they are read as they come into sight. What is chosen in the View menu is kept for each table.</source>
        <translation>Ohne Seiten lässt sich durch alle Zeilen rollen; sie werden gelesen, sobald sie in Sicht kommen. Was im Menü Ansicht gewählt ist, bleibt für jede Tabelle erhalten.</translation>
    </message>
    <message>
        <source>Names beside foreign keys</source>
        <translation>Namen neben Fremdschlüsseln</translation>
    </message>
    <message>
        <source>Child rows below a table</source>
        <translation>Zugehörige Zeilen unter einer Tabelle</translation>
    </message>
    <message>
        <source>As the server writes them</source>
        <translation>Wie der Server sie schreibt</translation>
    </message>
    <message>
        <source>In UTC</source>
        <translation>In UTC</translation>
    </message>
    <message>
        <source>In the zone of this computer</source>
        <translation>In der Zone dieses Rechners</translation>
    </message>
    <message>
        <source>Types below column names</source>
        <translation>Typen unter Spaltennamen</translation>
    </message>
    <message>
        <source>Follow system</source>
        <translation>Wie System</translation>
    </message>
    <message>
        <source>In another time zone</source>
        <translation>In einer anderen Zeitzone</translation>
    </message>
    <message>
        <source>Reopen tabs from last session</source>
        <translation>Tabs der letzten Sitzung wieder öffnen</translation>
    </message>
    <message>
        <source>With their filter, sorting and page. Starting with a database or a profile opens only that.</source>
        <translation>Mit Filter, Sortierung und Seite. Ein Start mit einer Datenbank oder einem Profil öffnet nur diese.</translation>
    </message>
    <message>
        <source>Reconnect at startup</source>
        <translation>Beim Start wieder verbinden</translation>
    </message>
    <message>
        <source>To the connections that were open when you quit. When off, tabs wait until you connect.</source>
        <translation>Mit den Verbindungen, die beim Beenden offen waren. Ist das aus, warten die Reiter auf das Verbinden.</translation>
    </message>
    <message>
        <source>Protect unsaved changes against a crash</source>
        <translation>Ungespeicherte Änderungen vor einem Absturz schützen</translation>
    </message>
    <message>
        <source>Applied at once, or at the next start if there are unsaved changes. Data is never translated.</source>
        <translation>Gilt sofort, bei ungespeicherten Änderungen ab dem nächsten Start. Daten werden nie übersetzt.</translation>
    </message>
    <message>
        <source>High contrast shows states with lines and signs instead of tints.</source>
        <translation>Hoher Kontrast zeigt Zustände durch Linien und Zeichen statt durch Farben.</translation>
    </message>
    <message>
        <source>Row density</source>
        <translation>Zeilendichte</translation>
    </message>
    <message>
        <source>Height of the rows in tables.</source>
        <translation>Höhe der Zeilen in Tabellen.</translation>
    </message>
    <message>
        <source>Text size in tables</source>
        <translation>Textgröße in Tabellen</translation>
    </message>
    <message>
        <source>Relative to the font size of the desktop.</source>
        <translation>Relativ zur Schriftgröße der Arbeitsumgebung.</translation>
    </message>
    <message>
        <source>When off, headers have one line.</source>
        <translation>Wenn aus, hat der Spaltenkopf eine Zeile.</translation>
    </message>
    <message>
        <source>The name of the referenced row. Copies and exports contain only the value.</source>
        <translation>Der Name der Zeile, auf die verwiesen wird. Kopien und Exporte enthalten nur den Wert.</translation>
    </message>
    <message>
        <source>Rows of other tables that reference the current row.</source>
        <translation>Zeilen anderer Tabellen, die auf die aktuelle Zeile verweisen.</translation>
    </message>
    <message>
        <source>Timestamps with time zone</source>
        <translation>Zeitpunkte mit Zeitzone</translation>
    </message>
    <message>
        <source>Always with the offset. Copies, edits and exports keep the value of the server. Other zones are in the View menu.</source>
        <translation>Immer mit Versatz. Kopien, Bearbeitungen und Exporte behalten den Wert des Servers. Weitere Zonen stehen im Menü Ansicht.</translation>
    </message>
</context>
<context>
    <name>tw::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search preferences</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>tw::ProfileDraft</name>
    <message>
        <source>The command that prints the password is empty.</source>
        <translation>Der Befehl, der das Passwort ausgibt, ist leer.</translation>
    </message>
    <message>
        <source>Write a program and its arguments, such as: pass show shop</source>
        <translation>Ein Programm und seine Argumente angeben, etwa: pass show shop</translation>
    </message>
    <message>
        <source>Write names of columns, separated by commas.</source>
        <translation>Namen von Spalten angeben, durch Kommas getrennt.</translation>
    </message>
</context>
<context>
    <name>tw::ProfileHeader</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the connection</source>
        <translation>Name der Verbindung</translation>
    </message>
</context>
<context>
    <name>tw::PurgeDialog</name>
    <message>
        <source>Purge rows</source>
        <translation>Zeilen endgültig löschen</translation>
    </message>
    <message>
        <source>Delete 1 row of %1 for good?</source>
        <translation>1 Zeile von %1 endgültig löschen?</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln rows of %1 for good?</source>
        <translation>
            <numerusform>%Ln Zeile von %1 endgültig löschen?</numerusform>
            <numerusform>%Ln Zeilen von %1 endgültig löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for rows that depend on them…</source>
        <translation>Abhängige Zeilen werden gesucht …</translation>
    </message>
    <message>
        <source>Production: type “%1” to confirm.</source>
        <translation>Produktion: Zur Bestätigung „%1“ eingeben.</translation>
    </message>
    <message>
        <source>Name of the table</source>
        <translation>Name der Tabelle</translation>
    </message>
    <message>
        <source>&amp;Delete 1 row</source>
        <translation>1 Zeile &amp;löschen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %Ln rows</source>
        <translation>
            <numerusform>%Ln Zeile &amp;löschen</numerusform>
            <numerusform>%Ln Zeilen &amp;löschen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tw::PurgeOlderDialog</name>
    <message>
        <source>Purge old rows of %1</source>
        <translation>Alte Zeilen von %1 endgültig löschen</translation>
    </message>
    <message>
        <source>Days since the rows were deleted</source>
        <translation>Tage seit der Löschung der Zeilen</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>Name of the table</source>
        <translation>Name der Tabelle</translation>
    </message>
    <message>
        <source>&amp;Deleted more than</source>
        <translation>&amp;Gelöscht seit mehr als</translation>
    </message>
    <message>
        <source>&amp;Type “%1”</source>
        <translation>„%1“ &amp;eingeben</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message>
        <source>No row was deleted so long ago.</source>
        <translation>Keine Zeile wurde vor so langer Zeit gelöscht.</translation>
    </message>
    <message>
        <source>1 row will be deleted for good. If another number matches by then, none is.</source>
        <translation>1 Zeile wird endgültig gelöscht. Passt bis dahin eine andere Anzahl, dann keine.</translation>
    </message>
    <message>
        <source>%1 rows will be deleted for good. If another number matches by then, none is.</source>
        <translation>%1 Zeilen werden endgültig gelöscht. Passt bis dahin eine andere Anzahl, dann keine.</translation>
    </message>
    <message>
        <source>&amp;Delete 1 row</source>
        <translation>1 Zeile &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Delete %1 rows</source>
        <translation>%1 Zeilen &amp;löschen</translation>
    </message>
</context>
<context>
    <name>tw::RangeRow</name>
    <message>
        <source>[  from, included</source>
        <translation>[  von, eingeschlossen</translation>
    </message>
    <message>
        <source>(  from, excluded</source>
        <translation>(  von, ausgeschlossen</translation>
    </message>
    <message>
        <source>no lower bound</source>
        <translation>keine Untergrenze</translation>
    </message>
    <message>
        <source>]  to, included</source>
        <translation>]  bis, eingeschlossen</translation>
    </message>
    <message>
        <source>)  to, excluded</source>
        <translation>)  bis, ausgeschlossen</translation>
    </message>
    <message>
        <source>no upper bound</source>
        <translation>keine Obergrenze</translation>
    </message>
    <message>
        <source>Lower bound</source>
        <translation>Untergrenze</translation>
    </message>
    <message>
        <source>Kind of the lower bound</source>
        <translation>Art der Untergrenze</translation>
    </message>
    <message>
        <source>Upper bound</source>
        <translation>Obergrenze</translation>
    </message>
    <message>
        <source>Kind of the upper bound</source>
        <translation>Art der Obergrenze</translation>
    </message>
    <message>
        <source>&amp;Empty</source>
        <translation>Lee&amp;r</translation>
    </message>
    <message>
        <source>A range without any value in it</source>
        <translation>Ein Bereich ohne einen Wert darin</translation>
    </message>
    <message>
        <source>Remove this range</source>
        <translation>Diesen Bereich entfernen</translation>
    </message>
</context>
<context>
    <name>tw::RangeView</name>
    <message>
        <source>Ranges</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Add a range</source>
        <translation>Einen Bereich hinzufügen</translation>
    </message>
</context>
<context>
    <name>tw::ReceiptImages</name>
    <message>
        <source>(large value, unchanged)</source>
        <translation>(großer Wert, unverändert)</translation>
    </message>
    <message>
        <source>%1 of binary data</source>
        <translation>%1 Binärdaten</translation>
    </message>
    <message>
        <source>row without a key</source>
        <translation>Zeile ohne Schlüssel</translation>
    </message>
    <message>
        <source>by a foreign key</source>
        <translation>durch einen Fremdschlüssel</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
</context>
<context>
    <name>tw::ReceiptList</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
</context>
<context>
    <name>tw::ReceiptPane</name>
    <message>
        <source>Only the beginning is shown; an export holds all of it.</source>
        <translation>Nur der Anfang wird gezeigt; ein Export enthält alles.</translation>
    </message>
    <message>
        <source>Masked columns of %1 were not kept: %2.</source>
        <translation>Maskierte Spalten von %1 wurden nicht aufbewahrt: %2.</translation>
    </message>
    <message>
        <source>Triggers of %1 may have written more: %2.</source>
        <translation>Trigger von %1 können mehr geschrieben haben: %2.</translation>
    </message>
    <message>
        <source>Rows before and after the save</source>
        <translation>Zeilen vor und nach dem Speichern</translation>
    </message>
    <message>
        <source>Cannot be undone: %1</source>
        <translation>Kann nicht rückgängig gemacht werden: %1</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
</context>
<context>
    <name>tw::Receipts</name>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>%1 inserted</source>
        <translation>%1 eingefügt</translation>
    </message>
    <message>
        <source>%1 updated</source>
        <translation>%1 geändert</translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <translation>%1 gelöscht</translation>
    </message>
    <message>
        <source>no rows</source>
        <translation>keine Zeilen</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Ausgang unbekannt</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Rückgängig gemacht</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Saved (an undo)</source>
        <translation>Gespeichert (Rücknahme)</translation>
    </message>
    <message>
        <source>%1 of %2, %3</source>
        <extracomment>a save: number of rows, table, time</extracomment>
        <translation>%1 von %2, %3</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>It is not known yet whether this was saved.</source>
        <translation>Noch ist unbekannt, ob dies gespeichert wurde.</translation>
    </message>
    <message>
        <source>This is undone already.</source>
        <translation>Dies ist bereits rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Saved at: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>By: %1</source>
        <translation>Durch: %1</translation>
    </message>
    <message>
        <source>User: %1</source>
        <translation>Benutzer: %1</translation>
    </message>
    <message>
        <source>Role: %1</source>
        <translation>Rolle: %1</translation>
    </message>
    <message>
        <source>Recorded as: %1</source>
        <translation>Eingetragen als: %1</translation>
    </message>
    <message>
        <source>Database: %1</source>
        <translation>Datenbank: %1</translation>
    </message>
    <message>
        <source>Transaction: %1</source>
        <translation>Transaktion: %1</translation>
    </message>
    <message>
        <source>Batch: %1</source>
        <translation>Stapel: %1</translation>
    </message>
    <message>
        <source>Undo of: %1</source>
        <translation>Rücknahme von: %1</translation>
    </message>
    <message>
        <source>Undone by: %1</source>
        <translation>Rückgängig durch: %1</translation>
    </message>
    <message>
        <source>Receipt: %1</source>
        <translation>Beleg: %1</translation>
    </message>
    <message>
        <source>Size: %1</source>
        <translation>Größe: %1</translation>
    </message>
</context>
<context>
    <name>tw::ReceiptsQuestion</name>
    <message>
        <source>Receipts of saves</source>
        <translation>Belege über Gespeichertes</translation>
    </message>
    <message>
        <source>Keep receipts of what is saved in %1?</source>
        <translation>Belege über Gespeichertes in %1 aufbewahren?</translation>
    </message>
    <message numerus="yes">
        <source>A receipt holds each row before and after a save, so that the save can be undone. This is a production database: its rows may hold personal data. Receipts stay on this computer for %n days, for you alone, and without masked columns.</source>
        <translation>
            <numerusform>Ein Beleg enthält jede Zeile vor und nach dem Speichern, damit es rückgängig gemacht werden kann. Dies ist eine Produktionsdatenbank: Ihre Zeilen können personenbezogene Daten enthalten. Belege bleiben %n Tag auf diesem Rechner, nur für Sie und ohne maskierte Spalten.</numerusform>
            <numerusform>Ein Beleg enthält jede Zeile vor und nach dem Speichern, damit es rückgängig gemacht werden kann. Dies ist eine Produktionsdatenbank: Ihre Zeilen können personenbezogene Daten enthalten. Belege bleiben %n Tage auf diesem Rechner, nur für Sie und ohne maskierte Spalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Keep receipts</source>
        <translation>Belege &amp;aufbewahren</translation>
    </message>
    <message>
        <source>&amp;Do not keep receipts</source>
        <translation>&amp;Keine Belege aufbewahren</translation>
    </message>
    <message>
        <source>&amp;Not this time</source>
        <translation>&amp;Diesmal nicht</translation>
    </message>
</context>
<context>
    <name>tw::RecentConnections</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
</context>
<context>
    <name>tw::RecentTables</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 in %2</translation>
    </message>
</context>
<context>
    <name>tw::RecoverableEdits</name>
    <message>
        <source>Kept edits in %1 cannot be read. %2</source>
        <translation>Aufbewahrte Änderungen in %1 lassen sich nicht lesen. %2</translation>
    </message>
    <message>
        <source>The table has changed since: %1.</source>
        <translation>Die Tabelle hat sich seitdem geändert: %1.</translation>
    </message>
    <message>
        <source>The table has another key than it had.</source>
        <translation>Die Tabelle hat einen anderen Schlüssel als vorher.</translation>
    </message>
</context>
<context>
    <name>tw::RecoveryBar</name>
    <message>
        <source>today %1</source>
        <translation>heute %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>gestern %1</translation>
    </message>
    <message>
        <source>1 unsaved change of %1, from %2.</source>
        <translation>1 ungespeicherte Änderung von %1, Stand: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved changes of %1, from %2.</source>
        <translation>
            <numerusform>%n ungespeicherte Änderung von %1, Stand: %2.</numerusform>
            <numerusform>%n ungespeicherte Änderungen von %1, Stand: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>The very last change may be missing.</source>
        <translation>Die allerletzte Änderung fehlt vielleicht.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>Zeigen…</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Verwerfen…</translation>
    </message>
    <message>
        <source>1 more table</source>
        <translation>1 weitere Tabelle</translation>
    </message>
    <message numerus="yes">
        <source>%n more tables</source>
        <translation>
            <numerusform>%n weitere Tabelle</numerusform>
            <numerusform>%n weitere Tabellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Unsaved changes from an earlier session</source>
        <translation>Ungespeicherte Änderungen einer früheren Sitzung</translation>
    </message>
    <message>
        <source>They were being saved: the database is checked first.</source>
        <translation>Sie wurden gerade gespeichert: Zuerst wird die Datenbank geprüft.</translation>
    </message>
</context>
<context>
    <name>tw::ReferencePicker</name>
    <message>
        <source>Pick a row of %1</source>
        <translation>Eine Zeile von %1 wählen</translation>
    </message>
    <message>
        <source>Search by key or name</source>
        <translation>Nach Schlüssel oder Namen suchen</translation>
    </message>
    <message>
        <source>Search %1 by key or name</source>
        <translation>%1 nach Schlüssel oder Namen durchsuchen</translation>
    </message>
    <message>
        <source>Rows found</source>
        <translation>Gefundene Zeilen</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt…</translation>
    </message>
    <message>
        <source>Choose &amp;this row</source>
        <translation>Diese Zeile wä&amp;hlen</translation>
    </message>
    <message>
        <source>No rows found.</source>
        <translation>Keine Zeile gefunden.</translation>
    </message>
    <message>
        <source>The first %1 rows; type to narrow the list.</source>
        <translation>Die ersten %1 Zeilen; Tippen grenzt ein.</translation>
    </message>
</context>
<context>
    <name>tw::ReferencePreview</name>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>No row of %1 has %2 %3</source>
        <translation>Keine Zeile von %1 hat %2 %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>verdeckt</translation>
    </message>
</context>
<context>
    <name>tw::RelatedRowsDialog</name>
    <message>
        <source>Rows of %1 by related rows</source>
        <translation>Zeilen von %1 nach verknüpften Zeilen</translation>
    </message>
    <message>
        <source>Which rows are kept</source>
        <translation>Welche Zeilen bleiben</translation>
    </message>
    <message>
        <source>Rows that have</source>
        <translation>Zeilen mit</translation>
    </message>
    <message>
        <source>Rows that have no</source>
        <translation>Zeilen ohne</translation>
    </message>
    <message>
        <source>Table of the related rows</source>
        <translation>Tabelle der verknüpften Zeilen</translation>
    </message>
    <message>
        <source>Only related rows &amp;where</source>
        <translation>Nur verknüpfte Zeilen, für die &amp;gilt</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtern</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Tabelle</translation>
    </message>
    <message>
        <source>No foreign key of another table leads to this one.</source>
        <translation>Kein Fremdschlüssel einer anderen Tabelle führt zu dieser.</translation>
    </message>
    <message>
        <source>Searching for tables that reference these rows…</source>
        <translation>Tabellen, die auf diese Zeilen verweisen, werden gesucht…</translation>
    </message>
</context>
<context>
    <name>tw::RestoreDialog</name>
    <message>
        <source>Restore with children</source>
        <translation>Mit Kindern wiederherstellen</translation>
    </message>
    <message>
        <source>Restore 1 row of %1 with its children?</source>
        <translation>1 Zeile von %1 mit ihren Kindern wiederherstellen?</translation>
    </message>
    <message numerus="yes">
        <source>Restore %Ln rows of %1 with their children?</source>
        <translation>
            <numerusform>%Ln Zeile von %1 mit ihren Kindern wiederherstellen?</numerusform>
            <numerusform>%Ln Zeilen von %1 mit ihren Kindern wiederherstellen?</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Also children whose time of deletion is not recorded</source>
        <translation>&amp;Auch Kinder, deren Löschzeitpunkt nicht bekannt ist</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Trying it without changing anything…</source>
        <translation>Probe ohne Änderung …</translation>
    </message>
    <message>
        <source>Children that were deleted at the same time come back as well. Those deleted before stay deleted.</source>
        <translation>Kinder, die gleichzeitig gelöscht wurden, kommen zurück. Früher gelöschte bleiben gelöscht.</translation>
    </message>
    <message>
        <source>&amp;Restore 1 row</source>
        <translation>1 Zeile &amp;wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Restore %1 rows</source>
        <translation>%1 Zeilen &amp;wiederherstellen</translation>
    </message>
</context>
<context>
    <name>tw::ResultArranger</name>
    <message>
        <source>Several columns are called %1. Name one of them otherwise, with AS, to sort by it.</source>
        <translation>Mehrere Spalten heißen %1. Zum Sortieren eine davon mit AS anders benennen.</translation>
    </message>
    <message>
        <source>%1 descending</source>
        <translation>%1 absteigend</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between columns</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Sorted here by %1, in the order of the texts.</source>
        <translation>Hier nach %1 sortiert, in der Folge der Texte.</translation>
    </message>
    <message>
        <source>Sorted here by %1.</source>
        <translation>Hier nach %1 sortiert.</translation>
    </message>
    <message>
        <source>Sorting and filtering…</source>
        <translation>Sortieren und Filtern …</translation>
    </message>
    <message>
        <source>%L1 of %L2 rows contain the text.</source>
        <translation>%L1 von %L2 Zeilen enthalten den Text.</translation>
    </message>
</context>
<context>
    <name>tw::ResultExports</name>
    <message>
        <source>The only row</source>
        <translation>Die einzige Zeile</translation>
    </message>
    <message>
        <source>All %L1 rows</source>
        <translation>Alle %L1 Zeilen</translation>
    </message>
    <message>
        <source>The first %L1 rows: those that are kept</source>
        <translation>Die ersten %L1 Zeilen: die behaltenen</translation>
    </message>
    <message>
        <source>The first %L1 rows: those that are kept. The statement does more than read, so it is not run again for the others.</source>
        <translation>Die ersten %L1 Zeilen: die behaltenen. Die Anweisung liest nicht nur und wird für die übrigen deshalb nicht erneut ausgeführt.</translation>
    </message>
    <message>
        <source>The first %L1 rows are kept, and there are more. To write all of them, the statement runs once more, exactly as before, over the connection of this console. Rows may have changed since.</source>
        <translation>Die ersten %L1 Zeilen sind behalten, und es gibt mehr. Um alle zu schreiben, läuft die Anweisung noch einmal, genau wie zuvor, über die Verbindung dieser Konsole. Zeilen können sich seitdem geändert haben.</translation>
    </message>
    <message>
        <source>It becomes part of the open transaction, which may fail when the export is stopped.</source>
        <translation>Sie wird Teil der offenen Transaktion; diese kann scheitern, wenn der Export gestoppt wird.</translation>
    </message>
    <message>
        <source>Not all rows are kept</source>
        <translation>Nicht alle Zeilen sind behalten</translation>
    </message>
    <message>
        <source>&amp;Run again, write all rows</source>
        <translation>&amp;Erneut ausführen, alle Zeilen schreiben</translation>
    </message>
    <message>
        <source>&amp;Kept rows only</source>
        <translation>Nur &amp;behaltene Zeilen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <source>All rows: the statement runs again, as it was sent. The preview shows the kept ones.</source>
        <translation>Alle Zeilen: Die Anweisung läuft erneut, wie sie gesendet wurde. Die Vorschau zeigt die behaltenen.</translation>
    </message>
</context>
<context>
    <name>tw::ResultPane</name>
    <message>
        <source>Result %1</source>
        <translation>Ergebnis %1</translation>
    </message>
    <message>
        <source>No rows</source>
        <translation>Keine Zeilen</translation>
    </message>
    <message>
        <source>Result %1 · 1 row</source>
        <translation>Ergebnis %1 · 1 Zeile</translation>
    </message>
    <message>
        <source>Result %1 · %L2 rows</source>
        <translation>Ergebnis %1 · %L2 Zeilen</translation>
    </message>
    <message>
        <source>Filter the rows of the result</source>
        <translation>Zeilen des Ergebnisses filtern</translation>
    </message>
    <message>
        <source>Filter these rows</source>
        <translation>Diese Zeilen filtern</translation>
    </message>
    <message>
        <source>Shows rows with a value that contains the text. The server is not asked; an export holds all rows in the server&apos;s order.</source>
        <translation>Zeigt Zeilen mit einem Wert, der den Text enthält. Der Server wird nicht gefragt; ein Export enthält alle Zeilen in der Folge des Servers.</translation>
    </message>
    <message>
        <source>No row contains the text</source>
        <translation>Keine Zeile enthält den Text</translation>
    </message>
    <message>
        <source>Result %1 · first %L2 rows</source>
        <translation>Ergebnis %1 · erste %L2 Zeilen</translation>
    </message>
</context>
<context>
    <name>tw::ResultsView</name>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Pin: the result stays when another run begins</source>
        <translation>Anheften: Das Ergebnis bleibt, wenn ein anderer Lauf beginnt</translation>
    </message>
    <message>
        <source>Export the result…</source>
        <translation>Ergebnis exportieren…</translation>
    </message>
    <message>
        <source>The plan, one step a line</source>
        <translation>Der Plan, ein Schritt je Zeile</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>The engine tells no steps of this statement.</source>
        <translation>Die Datenbank nennt keine Schritte dieser Anweisung.</translation>
    </message>
</context>
<context>
    <name>tw::ReviewDetails</name>
    <message>
        <source>Save &amp;all or nothing</source>
        <translation>&amp;Alles oder nichts speichern</translation>
    </message>
    <message>
        <source>Save all or nothing</source>
        <translation>Alles oder nichts speichern</translation>
    </message>
    <message>
        <source>Save &amp;valid rows only</source>
        <translation>Nur &amp;gültige Zeilen speichern</translation>
    </message>
    <message>
        <source>Save valid rows only</source>
        <translation>Nur gültige Zeilen speichern</translation>
    </message>
    <message>
        <source>Rows that cannot be saved stay staged and are marked; the others are saved.</source>
        <translation>Zeilen, die sich nicht speichern lassen, bleiben vorgemerkt und werden gekennzeichnet; die anderen werden gespeichert.</translation>
    </message>
    <message>
        <source>This row would fail: %1</source>
        <translation>Diese Zeile würde scheitern: %1</translation>
    </message>
</context>
<context>
    <name>tw::ReviewDialog</name>
    <message>
        <source>Review changes</source>
        <translation>Änderungen prüfen</translation>
    </message>
    <message>
        <source>Review 1 change of %1</source>
        <translation>1 Änderung von %1 prüfen</translation>
    </message>
    <message numerus="yes">
        <source>Review %n changes of %1</source>
        <translation>
            <numerusform>%n Änderung von %1 prüfen</numerusform>
            <numerusform>%n Änderungen von %1 prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Statements, exactly as they will be sent</source>
        <translation>Anweisungen, genau so, wie sie gesendet werden</translation>
    </message>
    <message>
        <source>&amp;Discard…</source>
        <translation>Ver&amp;werfen…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Save 1 change</source>
        <translation>1 Änderung &amp;speichern</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Save %n changes</source>
        <translation>
            <numerusform>%n Änderung &amp;speichern</numerusform>
            <numerusform>%n Änderungen &amp;speichern</numerusform>
        </translation>
    </message>
    <message>
        <source>Production: type “%1” to delete 1 row for good.</source>
        <translation>Produktion: „%1“ eintippen, um 1 Zeile endgültig zu löschen.</translation>
    </message>
    <message numerus="yes">
        <source>Production: type “%1” to delete %n rows for good.</source>
        <translation>
            <numerusform>Produktion: „%1“ eintippen, um %n Zeile endgültig zu löschen.</numerusform>
            <numerusform>Produktion: „%1“ eintippen, um %n Zeilen endgültig zu löschen.</numerusform>
        </translation>
    </message>
    <message>
        <source>would fail</source>
        <translation>würde scheitern</translation>
    </message>
    <message>
        <source>One transaction. Each statement must change exactly one row, otherwise nothing is saved.</source>
        <translation>Eine Transaktion. Jede Anweisung muss genau eine Zeile treffen, sonst wird nichts gespeichert.</translation>
    </message>
</context>
<context>
    <name>tw::RowButtons</name>
    <message>
        <source>New row</source>
        <translation>Neue Zeile</translation>
    </message>
    <message>
        <source>Duplicate rows</source>
        <translation>Zeilen verdoppeln</translation>
    </message>
    <message>
        <source>Delete rows</source>
        <translation>Zeilen löschen</translation>
    </message>
</context>
<context>
    <name>tw::RowComparison</name>
    <message>
        <source>The row before and after</source>
        <translation>Die Zeile vorher und nachher</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mein Stand</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
</context>
<context>
    <name>tw::RowExport</name>
    <message>
        <source>Copied the command line that prints these rows.</source>
        <translation>Die Befehlszeile, die diese Zeilen ausgibt, ist kopiert.</translation>
    </message>
    <message>
        <source>Copied without the columns that are computed by conditions or by a search.</source>
        <translation>Ohne die Spalten kopiert, die durch Bedingungen oder eine Suche berechnet werden.</translation>
    </message>
    <message>
        <source>All rows of this filter</source>
        <translation>Alle Zeilen dieses Filters</translation>
    </message>
    <message>
        <source>All rows of this filter: %1</source>
        <translation>Alle Zeilen dieses Filters: %1</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
</context>
<context>
    <name>tw::RowHeader</name>
    <message>
        <source>Row states</source>
        <translation>Zustände der Zeilen</translation>
    </message>
</context>
<context>
    <name>tw::RowHistoryView</name>
    <message>
        <source>Old versions of the row; Enter shows one</source>
        <translation>Alte Fassungen der Zeile; Eingabe zeigt eine</translation>
    </message>
    <message>
        <source>A new row has no history yet.</source>
        <translation>Eine neue Zeile hat noch keinen Verlauf.</translation>
    </message>
    <message>
        <source>This table keeps no old versions of its rows.</source>
        <translation>Diese Tabelle bewahrt keine alten Fassungen ihrer Zeilen auf.</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Liest …</translation>
    </message>
    <message>
        <source>The row has no old versions.</source>
        <translation>Die Zeile hat keine alten Fassungen.</translation>
    </message>
    <message>
        <source>Older version</source>
        <translation>Ältere Fassung</translation>
    </message>
</context>
<context>
    <name>tw::RowLoader</name>
    <message>
        <source>Stopped. The rows shown may be incomplete.</source>
        <translation>Angehalten. Die gezeigten Zeilen sind vielleicht unvollständig.</translation>
    </message>
</context>
<context>
    <name>tw::RowOperations</name>
    <message>
        <source>%1 will be %2, unless another row comes first.</source>
        <translation>%1 wird %2, wenn keine andere Zeile zuvorkommt.</translation>
    </message>
    <message>
        <source>1 row was changed.</source>
        <translation>1 Zeile wurde geändert.</translation>
    </message>
    <message>
        <source>%1 rows were changed.</source>
        <translation>%1 Zeilen wurden geändert.</translation>
    </message>
    <message>
        <source>There is no text to paste.</source>
        <translation>Es ist kein Text zum Einfügen da.</translation>
    </message>
</context>
<context>
    <name>tw::RowPastDialog</name>
    <message>
        <source>Not read: %1</source>
        <translation>Nicht gelesen: %1</translation>
    </message>
    <message>
        <source>One more source was not read.</source>
        <translation>Eine weitere Quelle wurde nicht gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more sources were not read.</source>
        <translation>
            <numerusform>%Ln weitere Quellen wurden nicht gelesen.</numerusform>
            <numerusform>%Ln weitere Quellen wurden nicht gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Row history</source>
        <translation>Verlauf der Zeile</translation>
    </message>
    <message>
        <source>History of a row of %1</source>
        <translation>Verlauf einer Zeile von %1</translation>
    </message>
    <message>
        <source>Versions of the row</source>
        <translation>Fassungen der Zeile</translation>
    </message>
    <message>
        <source>The version and the row as it is now</source>
        <translation>Die Fassung und die Zeile, wie sie jetzt ist</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;Neu lesen</translation>
    </message>
    <message>
        <source>Re&amp;store this version</source>
        <translation>Diese Fassung &amp;wiederherstellen</translation>
    </message>
    <message>
        <source>Stages the values of the version as edits of the row, which are saved or taken back as any others. The key stays as it is.</source>
        <translation>Merkt die Werte der Fassung als Änderungen der Zeile vor, die wie alle anderen gespeichert oder zurückgenommen werden. Der Schlüssel bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Could not be read again: %1</source>
        <translation>Konnte nicht neu gelesen werden: %1</translation>
    </message>
    <message>
        <source>There is no such row any more.</source>
        <translation>Diese Zeile gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>There are more versions than are shown.</source>
        <translation>Es gibt mehr Fassungen, als gezeigt werden.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Nothing is known of earlier versions of this row. They are found in receipts of saves from this computer, in copies that a table keeps of its rows, and in audit tables.</source>
        <translation>Über frühere Fassungen dieser Zeile ist nichts bekannt. Sie finden sich in Belegen der Speicherungen von diesem Rechner, in Kopien, die eine Tabelle von ihren Zeilen aufbewahrt, und in Protokolltabellen.</translation>
    </message>
</context>
<context>
    <name>tw::RowScroller</name>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>%1 % · row %2</source>
        <translation>%1 % · Zeile %2</translation>
    </message>
    <message>
        <source>about %1 % · row ~%2</source>
        <translation>etwa %1 % · Zeile ~%2</translation>
    </message>
</context>
<context>
    <name>tw::RowTree</name>
    <message>
        <source>%1 (and more)</source>
        <translation>%1 (und mehr)</translation>
    </message>
</context>
<context>
    <name>tw::RowTreeView</name>
    <message>
        <source>Rows as a tree; Enter shows a row in the grid</source>
        <translation>Zeilen als Baum; Eingabe zeigt eine Zeile im Raster</translation>
    </message>
    <message>
        <source>Rows by %1; Enter shows one in the grid</source>
        <translation>Zeilen nach %1; Eingabe zeigt eine im Raster</translation>
    </message>
    <message>
        <source>Back to the grid</source>
        <translation>Zurück zum Raster</translation>
    </message>
</context>
<context>
    <name>tw::RowVersionList</name>
    <message>
        <source>Inserted</source>
        <translation>Eingefügt</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Aufbewahrt</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Copy in the table</source>
        <translation>Kopie in der Tabelle</translation>
    </message>
    <message>
        <source>Audit table %1</source>
        <translation>Protokolltabelle %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
</context>
<context>
    <name>tw::RuleDialog</name>
    <message>
        <source>Add a key, constraint or index</source>
        <translation>Schlüssel, Bedingung oder Index hinzufügen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Unique</source>
        <translation>Eindeutig</translation>
    </message>
    <message>
        <source>Primary key</source>
        <translation>Primärschlüssel</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Foreign key</source>
        <translation>Fremdschlüssel</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>References table</source>
        <translation>Verweist auf Tabelle</translation>
    </message>
    <message>
        <source>Its columns</source>
        <translation>Deren Spalten</translation>
    </message>
    <message>
        <source>On delete</source>
        <translation>Beim Löschen</translation>
    </message>
    <message>
        <source>&amp;Unique</source>
        <translation>&amp;Eindeutig</translation>
    </message>
    <message>
        <source>Only rows</source>
        <translation>Nur Zeilen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
</context>
<context>
    <name>tw::RunBar</name>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Run all statements</source>
        <translation>Alle Anweisungen ausführen</translation>
    </message>
    <message>
        <source>Stop; once more closes the connection</source>
        <translation>Stoppen; noch einmal schließt die Verbindung</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Erklären</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>How transactions begin and end</source>
        <translation>Wie Transaktionen beginnen und enden</translation>
    </message>
    <message>
        <source>&amp;Manual transactions</source>
        <translation>&amp;Manuelle Transaktionen</translation>
    </message>
    <message>
        <source>&amp;Go on after errors</source>
        <translation>Nach Fehlern &amp;weitermachen</translation>
    </message>
</context>
<context>
    <name>tw::RunQuestions</name>
    <message>
        <source>And %L1 more.</source>
        <translation>Und %L1 weitere.</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Ausführen</translation>
    </message>
    <message>
        <source>&amp;Keep values</source>
        <translation>Werte &amp;behalten</translation>
    </message>
    <message>
        <source>Look at this first</source>
        <translation>Zuerst ansehen</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>%1 ausführen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Run %n statements</source>
        <translation>
            <numerusform>%n Anweisungen &amp;ausführen</numerusform>
            <numerusform>%n Anweisungen &amp;ausführen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>The statement runs</source>
        <translation>Die Anweisung wird ausgeführt</translation>
    </message>
    <message>
        <source>For true numbers the server runs the %1. It becomes part of the open transaction.</source>
        <translation>Für gemessene Zahlen führt der Server das %1 aus. Es wird Teil der offenen Transaktion.</translation>
    </message>
    <message>
        <source>For true numbers the server runs the %1. It can be taken back right afterwards; numbers that sequences gave and notifications cannot.</source>
        <translation>Für gemessene Zahlen führt der Server das %1 aus. Es kann gleich danach zurückgenommen werden; Nummern aus Sequenzen und Benachrichtigungen nicht.</translation>
    </message>
    <message>
        <source>&amp;Run and roll back</source>
        <translation>Ausführen und zu&amp;rückrollen</translation>
    </message>
</context>
<context>
    <name>tw::RunWarning</name>
    <message>
        <source>has no WHERE and changes all rows</source>
        <translation>hat kein WHERE und ändert alle Zeilen</translation>
    </message>
    <message>
        <source>removes all rows</source>
        <translation>entfernt alle Zeilen</translation>
    </message>
    <message>
        <source>removes an object for good</source>
        <translation>entfernt ein Objekt endgültig</translation>
    </message>
    <message>
        <source>changes the structure</source>
        <translation>ändert die Struktur</translation>
    </message>
    <message>
        <source>Line %1: %2 %3.</source>
        <translation>Zeile %1: %2 %3.</translation>
    </message>
</context>
<context>
    <name>tw::SaveFlow</name>
    <message>
        <source>Not saved. %1</source>
        <translation>Nicht gespeichert. %1</translation>
    </message>
    <message>
        <source>1 change is kept and can be saved when the server answers again.</source>
        <translation>1 Änderung ist aufbewahrt und kann gespeichert werden, wenn der Server wieder antwortet.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes are kept and can be saved when the server answers again.</source>
        <translation>
            <numerusform>%n Änderung ist aufbewahrt und kann gespeichert werden, wenn der Server wieder antwortet.</numerusform>
            <numerusform>%n Änderungen sind aufbewahrt und können gespeichert werden, wenn der Server wieder antwortet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Discard 1 staged change? The database stays as it is.</source>
        <translation>1 vorgemerkte Änderung verwerfen? Die Datenbank bleibt, wie sie ist.</translation>
    </message>
    <message numerus="yes">
        <source>Discard %n staged changes? The database stays as it is.</source>
        <translation>
            <numerusform>%n vorgemerkte Änderung verwerfen? Die Datenbank bleibt, wie sie ist.</numerusform>
            <numerusform>%n vorgemerkte Änderungen verwerfen? Die Datenbank bleibt, wie sie ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard 1 change</source>
        <translation>1 Änderung verwerfen</translation>
    </message>
    <message numerus="yes">
        <source>Discard %n changes</source>
        <translation>
            <numerusform>%n Änderung verwerfen</numerusform>
            <numerusform>%n Änderungen verwerfen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tw::SaveOutcome</name>
    <message>
        <source>1 row could not be saved and is still here.</source>
        <translation>1 Zeile konnte nicht gespeichert werden und ist noch hier.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows could not be saved and are still here.</source>
        <translation>
            <numerusform>%n Zeile konnte nicht gespeichert werden und ist noch hier.</numerusform>
            <numerusform>%n Zeilen konnten nicht gespeichert werden und sind noch hier.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server changed 1 saved value; its corner is marked.</source>
        <translation>Der Server hat 1 gespeicherten Wert geändert; seine Ecke ist markiert.</translation>
    </message>
    <message numerus="yes">
        <source>The server changed %n saved values; their corners are marked.</source>
        <translation>
            <numerusform>Der Server hat %n gespeicherte Werte geändert; ihre Ecken sind markiert.</numerusform>
            <numerusform>Der Server hat %n gespeicherte Werte geändert; ihre Ecken sind markiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 saved row is not found any more: a policy hides it, or a trigger moved it.</source>
        <translation>1 gespeicherte Zeile ist nicht mehr zu finden: eine Richtlinie verbirgt sie, oder ein Trigger hat sie verschoben.</translation>
    </message>
    <message numerus="yes">
        <source>%n saved rows are not found any more: a policy hides them, or a trigger moved them.</source>
        <translation>
            <numerusform>%n gespeicherte Zeilen sind nicht mehr zu finden: eine Richtlinie verbirgt sie, oder ein Trigger hat sie verschoben.</numerusform>
            <numerusform>%n gespeicherte Zeilen sind nicht mehr zu finden: eine Richtlinie verbirgt sie, oder ein Trigger hat sie verschoben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen…</translation>
    </message>
    <message>
        <source>Show my change</source>
        <translation>Meine Änderung zeigen</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Prüfen…</translation>
    </message>
    <message>
        <source>A trigger or rule of the table may keep them so.</source>
        <translation>Vielleicht hält ein Trigger oder eine Regel der Tabelle sie so.</translation>
    </message>
    <message>
        <source>If someone changed them and back, saving once more will do.</source>
        <translation>Hat jemand sie geändert und zurückgeändert, so genügt es, noch einmal zu speichern.</translation>
    </message>
    <message>
        <source>Saving: %1 of %2 rows are sent.</source>
        <translation>Speichern: %1 von %2 Zeilen sind gesendet.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <source>Go to row</source>
        <translation>Zur Zeile gehen</translation>
    </message>
    <message>
        <source>Not saved, although the rows have not changed.</source>
        <translation>Nicht gespeichert, obwohl sich die Zeilen nicht geändert haben.</translation>
    </message>
    <message>
        <source>Stopping now rolls all of them back.</source>
        <translation>Anhalten rollt jetzt alle zurück.</translation>
    </message>
    <message>
        <source>Saved at attempt %1, after conflicts with other sessions.</source>
        <translation>Im %1. Anlauf gespeichert, nach Konflikten mit anderen Sitzungen.</translation>
    </message>
    <message>
        <source>Saving: attempt %1 of %2.</source>
        <translation>Speichern: Anlauf %1 von %2.</translation>
    </message>
    <message>
        <source>A conflict with another session took the one before back.</source>
        <translation>Ein Konflikt mit einer anderen Sitzung nahm den vorigen zurück.</translation>
    </message>
    <message>
        <source>Someone else changed 1 of the rows.</source>
        <translation>Jemand anderes hat 1 der Zeilen geändert.</translation>
    </message>
    <message numerus="yes">
        <source>Someone else changed %n of the rows.</source>
        <translation>
            <numerusform>Jemand anderes hat %n der Zeilen geändert.</numerusform>
            <numerusform>Jemand anderes hat %n der Zeilen geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Someone else deleted 1 of the rows.</source>
        <translation>Jemand anderes hat 1 der Zeilen gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>Someone else deleted %n of the rows.</source>
        <translation>
            <numerusform>Jemand anderes hat %n der Zeilen gelöscht.</numerusform>
            <numerusform>Jemand anderes hat %n der Zeilen gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>The deleted row was restored.</source>
        <translation>Die gelöschte Zeile wurde wiederhergestellt.</translation>
    </message>
    <message>
        <source>Your own change is still here; discard it, or give it another value.</source>
        <translation>Ihre eigene Änderung ist noch hier; verwerfen Sie sie, oder geben Sie ihr einen anderen Wert.</translation>
    </message>
</context>
<context>
    <name>tw::SaveRun</name>
    <message>
        <source>The program ended while these changes were being saved.</source>
        <translation>Das Programm endete, während diese Änderungen gespeichert wurden.</translation>
    </message>
    <message>
        <source>This row was left out when the others were saved.</source>
        <translation>Diese Zeile wurde ausgelassen, als die anderen gespeichert wurden.</translation>
    </message>
    <message>
        <source>Someone else changed this row since it was read.</source>
        <translation>Jemand anderes hat diese Zeile geändert, seit sie gelesen wurde.</translation>
    </message>
    <message>
        <source>Someone else deleted this row since it was read.</source>
        <translation>Jemand anderes hat diese Zeile gelöscht, seit sie gelesen wurde.</translation>
    </message>
</context>
<context>
    <name>tw::SaveUndo</name>
    <message>
        <source>Undo sa&amp;ve of %1…</source>
        <extracomment>menu entry; %1 is such as &quot;3 rows of orders, 14:03&quot;</extracomment>
        <translation>&amp;Speichern von %1 rückgängig machen …</translation>
    </message>
    <message>
        <source>Undone: %1.</source>
        <translation>Rückgängig gemacht: %1.</translation>
    </message>
</context>
<context>
    <name>tw::ScanWarning</name>
    <message>
        <source>No index serves this condition.</source>
        <translation>Kein Index dient dieser Bedingung.</translation>
    </message>
    <message>
        <source>No index finds rows by %1: CREATE INDEX ON %2 (%1) would.</source>
        <translation>Kein Index findet Zeilen nach %1: CREATE INDEX ON %2 (%1) würde helfen.</translation>
    </message>
    <message>
        <source>This filter reads all %1 rows of %2.</source>
        <translation>Dieser Filter liest alle %1 Zeilen von %2.</translation>
    </message>
</context>
<context>
    <name>tw::Screenshot</name>
    <message>
        <source>The window did not load in time.</source>
        <translation>Das Fenster wurde nicht rechtzeitig geladen.</translation>
    </message>
    <message>
        <source>The picture cannot be written to %1.</source>
        <translation>Das Bild lässt sich nicht nach %1 schreiben.</translation>
    </message>
</context>
<context>
    <name>tw::SearchBar</name>
    <message>
        <source>Find and replace</source>
        <translation>Suchen und ersetzen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß-/Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>In selection</source>
        <translation>In Auswahl</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Vorheriger Treffer (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Nächster Treffer (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>Not a regular expression</source>
        <translation>Kein regulärer Ausdruck</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>1 match</source>
        <translation>1 Treffer</translation>
    </message>
    <message numerus="yes">
        <source>%n matches</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>1 match replaced</source>
        <translation>1 Treffer ersetzt</translation>
    </message>
    <message numerus="yes">
        <source>%n matches replaced</source>
        <translation>
            <numerusform>%n Treffer ersetzt</numerusform>
            <numerusform>%n Treffer ersetzt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tw::SearchSetupDialog</name>
    <message>
        <source>counts most (A)</source>
        <translation>zählt am meisten (A)</translation>
    </message>
    <message>
        <source>counts more (B)</source>
        <translation>zählt mehr (B)</translation>
    </message>
    <message>
        <source>counts less (C)</source>
        <translation>zählt weniger (C)</translation>
    </message>
    <message>
        <source>counts least (D)</source>
        <translation>zählt am wenigsten (D)</translation>
    </message>
    <message>
        <source>Set up word search in %1</source>
        <translation>Wortsuche in %1 einrichten</translation>
    </message>
    <message>
        <source>Name of the new column</source>
        <translation>Name der neuen Spalte</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Statements that will run</source>
        <translation>Anweisungen, die ausgeführt werden</translation>
    </message>
    <message>
        <source>&amp;Set up search</source>
        <translation>Suche &amp;einrichten</translation>
    </message>
    <message>
        <source>Weight of %1</source>
        <translation>Gewicht von %1</translation>
    </message>
    <message>
        <source>not searched</source>
        <translation>wird nicht durchsucht</translation>
    </message>
    <message>
        <source>The table gets a column of the words in its texts, which the server keeps up to date, and an index for it. Searching that column is fast in a table of any size.</source>
        <translation>Die Tabelle erhält eine Spalte mit den Wörtern ihrer Texte, die der Server aktuell hält, und einen Index dafür. Diese Spalte zu durchsuchen ist in Tabellen jeder Größe schnell.</translation>
    </message>
    <message>
        <source>&amp;New column</source>
        <translation>&amp;Neue Spalte</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Setting up… Cancel stops it, and nothing is changed.</source>
        <translation>Wird eingerichtet… Abbrechen hält es an, und nichts ist geändert.</translation>
    </message>
    <message>
        <source>Not set up: %1</source>
        <translation>Nicht eingerichtet: %1</translation>
    </message>
    <message>
        <source>The table is rewritten meanwhile, and nobody else can read or change it. Large tables take long.</source>
        <translation>Die Tabelle wird dabei neu geschrieben, und niemand sonst kann sie lesen oder ändern. Große Tabellen brauchen lange.</translation>
    </message>
</context>
<context>
    <name>tw::SelectionSummary</name>
    <message>
        <source>%1 cells</source>
        <translation>%1 Zellen</translation>
    </message>
</context>
<context>
    <name>tw::SettingField</name>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Default (%1)</source>
        <translation>Vorgabe (%1)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Choose the file: %1</source>
        <translation>Datei auswählen: %1</translation>
    </message>
</context>
<context>
    <name>tw::SettingWords</name>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Open as</source>
        <translation>Öffnen für</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>file of the authority that signed the server&apos;s certificate</source>
        <translation>Datei der Stelle, die das Zertifikat des Servers signiert hat</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>Client-Zertifikat</translation>
    </message>
    <message>
        <source>proves who you are, where the server asks</source>
        <translation>weist die eigene Identität nach, wo der Server danach fragt</translation>
    </message>
    <message>
        <source>Client key</source>
        <translation>Client-Schlüssel</translation>
    </message>
    <message>
        <source>the secret part of it; only you may read the file</source>
        <translation>der geheime Teil davon; die Datei darf für niemand anderen lesbar sein</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Sperrliste</translation>
    </message>
    <message>
        <source>file of certificates that count no more</source>
        <translation>Datei der Zertifikate, die nicht mehr gelten</translation>
    </message>
    <message>
        <source>Oldest TLS</source>
        <translation>Älteste TLS-Version</translation>
    </message>
    <message>
        <source>an older version is refused</source>
        <translation>eine ältere Version wird abgelehnt</translation>
    </message>
    <message>
        <source>Channel binding</source>
        <translation>Kanalbindung</translation>
    </message>
    <message>
        <source>ties the password exchange to the encryption</source>
        <translation>bindet den Austausch des Passworts an die Verschlüsselung</translation>
    </message>
    <message>
        <source>Accept only</source>
        <translation>Nur annehmen</translation>
    </message>
    <message>
        <source>ways to prove the password, such as scram-sha-256</source>
        <translation>Verfahren für den Nachweis des Passworts, etwa scram-sha-256</translation>
    </message>
    <message>
        <source>Socket owner</source>
        <translation>Besitzer des Sockets</translation>
    </message>
    <message>
        <source>the user a local server must run as</source>
        <translation>der Benutzer, unter dem ein lokaler Server laufen muss</translation>
    </message>
    <message>
        <source>GSSAPI encryption</source>
        <translation>GSSAPI-Verschlüsselung</translation>
    </message>
    <message>
        <source>of Kerberos; comes before TLS</source>
        <translation>von Kerberos; hat Vorrang vor TLS</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>as the server lists the sessions</source>
        <translation>wie der Server die Sitzungen auflistet</translation>
    </message>
    <message>
        <source>Search path</source>
        <translation>Suchpfad</translation>
    </message>
    <message>
        <source>schemas in which plain names are looked up</source>
        <translation>Schemas, in denen Namen ohne Schema gesucht werden</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>of times the server writes; empty: the server&apos;s</source>
        <translation>der Zeiten, die der Server schreibt; leer: die des Servers</translation>
    </message>
    <message>
        <source>Isolation</source>
        <translation>Isolation</translation>
    </message>
    <message>
        <source>what a transaction sees of others</source>
        <translation>was eine Transaktion von anderen sieht</translation>
    </message>
    <message>
        <source>Read-only, enforced by the server</source>
        <translation>Nur lesen, vom Server durchgesetzt</translation>
    </message>
    <message>
        <source>Statement limit</source>
        <translation>Limit für Anweisungen</translation>
    </message>
    <message>
        <source>a longer statement is ended; 0: no limit of ours</source>
        <translation>eine längere Anweisung wird beendet; 0: kein eigenes Limit</translation>
    </message>
    <message>
        <source>Lock limit</source>
        <translation>Limit für Sperren</translation>
    </message>
    <message>
        <source>a longer wait for a lock is ended; 0: no limit of ours</source>
        <translation>längeres Warten auf eine Sperre wird beendet; 0: kein eigenes Limit</translation>
    </message>
    <message>
        <source>Idle limit</source>
        <translation>Limit für Leerlauf</translation>
    </message>
    <message>
        <source>an open transaction without work is ended; 0: no limit of ours</source>
        <translation>eine offene Transaktion ohne Arbeit wird beendet; 0: kein eigenes Limit</translation>
    </message>
    <message>
        <source>Pooler</source>
        <translation>Pooler</translation>
    </message>
    <message>
        <source>what stands between here and the server</source>
        <translation>was zwischen hier und dem Server steht</translation>
    </message>
    <message>
        <source>Connect within</source>
        <translation>Verbinden binnen</translation>
    </message>
    <message>
        <source>for each address</source>
        <translation>für jede Adresse</translation>
    </message>
    <message>
        <source>Wanted server</source>
        <translation>Gewünschter Server</translation>
    </message>
    <message>
        <source>of several hosts</source>
        <translation>von mehreren Hosts</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>Vorbereitet</translation>
    </message>
    <message>
        <source>statements kept prepared on a connection</source>
        <translation>Anweisungen, die auf einer Verbindung vorbereitet bleiben</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>of work that may be repeated, the first one counted</source>
        <translation>für Arbeit, die wiederholt werden darf, den ersten mitgezählt</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>before the second attempt; doubled each time</source>
        <translation>vor dem zweiten Versuch; jedes Mal verdoppelt</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>which locks a transaction takes when it begins</source>
        <translation>welche Sperren eine Transaktion zu Beginn nimmt</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>how the file is kept safe while it is written</source>
        <translation>wie die Datei beim Schreiben geschützt wird</translation>
    </message>
    <message>
        <source>Enforce foreign keys</source>
        <translation>Fremdschlüssel durchsetzen</translation>
    </message>
    <message>
        <source>how long to wait for another program&apos;s lock</source>
        <translation>wie lange auf die Sperre eines anderen Programms gewartet wird</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>connections kept open</source>
        <translation>Verbindungen, die offen bleiben</translation>
    </message>
    <message>
        <source>Overflow</source>
        <translation>Überlauf</translation>
    </message>
    <message>
        <source>more on demand, closed after use; -1: any number</source>
        <translation>weitere bei Bedarf, nach Gebrauch geschlossen; -1: beliebig viele</translation>
    </message>
    <message>
        <source>Wait at most</source>
        <translation>Höchstens warten</translation>
    </message>
    <message>
        <source>then the action says who holds the connections</source>
        <translation>dann meldet die Aktion, wer die Verbindungen hält</translation>
    </message>
    <message>
        <source>Recycle after</source>
        <translation>Ersetzen nach</translation>
    </message>
    <message>
        <source>an older connection is replaced when idle; -1: never</source>
        <translation>eine ältere Verbindung wird im Leerlauf ersetzt; -1: nie</translation>
    </message>
    <message>
        <source>Check before use (pre-ping)</source>
        <translation>Vor Gebrauch prüfen (Pre-Ping)</translation>
    </message>
    <message>
        <source>Ping when idle for</source>
        <translation>Ping nach Leerlauf von</translation>
    </message>
    <message>
        <source>Ping within</source>
        <translation>Ping binnen</translation>
    </message>
    <message>
        <source>a slower answer counts as a dead connection</source>
        <translation>eine langsamere Antwort gilt als tote Verbindung</translation>
    </message>
    <message>
        <source>Reuse the latest first (LIFO), so spare ones can close</source>
        <translation>Die jüngste zuerst wiederverwenden (LIFO), damit überzählige schließen können</translation>
    </message>
    <message>
        <source>On return</source>
        <translation>Bei Rückgabe</translation>
    </message>
    <message>
        <source>what happens to a transaction that is still open</source>
        <translation>was mit einer noch offenen Transaktion geschieht</translation>
    </message>
    <message>
        <source>Keep ready</source>
        <translation>Bereithalten</translation>
    </message>
    <message>
        <source>opened in the background before they are needed</source>
        <translation>im Hintergrund geöffnet, bevor sie gebraucht werden</translation>
    </message>
    <message>
        <source>Close spare after</source>
        <translation>Überzählige schließen nach</translation>
    </message>
    <message>
        <source>idle ones beyond those; 0: never</source>
        <translation>unbenutzte über diese hinaus; 0: nie</translation>
    </message>
    <message>
        <source>Waiting at most</source>
        <translation>Höchstens wartend</translation>
    </message>
    <message>
        <source>more are refused at once; 0: any number</source>
        <translation>weitere werden sofort abgelehnt; 0: beliebig viele</translation>
    </message>
    <message>
        <source>Report loans over</source>
        <translation>Ausleihen melden über</translation>
    </message>
    <message>
        <source>once, with who holds them; 0: never</source>
        <translation>einmal, samt Angabe, wer sie hält; 0: nie</translation>
    </message>
    <message>
        <source>Reconnect for</source>
        <translation>Neu verbinden für</translation>
    </message>
    <message>
        <source>how long one call tries again; 0: once</source>
        <translation>wie lange ein Aufruf es wieder versucht; 0: einmal</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>Verwendet für</translation>
    </message>
    <message>
        <source>Review changes</source>
        <translation>Änderungen prüfen</translation>
    </message>
    <message>
        <source>as SQL, before they are sent</source>
        <translation>als SQL, bevor sie gesendet werden</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>up to so many changes go without review, deletions never</source>
        <translation>bis zu so viele Änderungen gehen ohne Prüfung, Löschungen nie</translation>
    </message>
    <message>
        <source>Keep receipts of what is saved</source>
        <translation>Belege über Gespeichertes aufbewahren</translation>
    </message>
    <message>
        <source>on this computer, so that it can be undone</source>
        <translation>auf diesem Rechner, damit es zurückgenommen werden kann</translation>
    </message>
    <message>
        <source>Keep values out of logs and errors</source>
        <translation>Werte aus Protokollen und Fehlern heraushalten</translation>
    </message>
    <message>
        <source>disable: never encrypted</source>
        <translation>disable: nie verschlüsselt</translation>
    </message>
    <message>
        <source>allow: encrypted if the server insists</source>
        <translation>allow: verschlüsselt, wenn der Server darauf besteht</translation>
    </message>
    <message>
        <source>prefer: encrypted if the server can</source>
        <translation>prefer: verschlüsselt, wenn der Server es kann</translation>
    </message>
    <message>
        <source>require: encrypted, nobody checks by whom</source>
        <translation>require: verschlüsselt, niemand prüft, von wem</translation>
    </message>
    <message>
        <source>verify-ca: encrypted, certificate checked</source>
        <translation>verify-ca: verschlüsselt, Zertifikat geprüft</translation>
    </message>
    <message>
        <source>verify-full: encrypted, certificate and host name checked</source>
        <translation>verify-full: verschlüsselt, Zertifikat und Hostname geprüft</translation>
    </message>
    <message>
        <source>found out after connecting</source>
        <translation>nach dem Verbinden ermittelt</translation>
    </message>
    <message>
        <source>none, the server itself</source>
        <translation>keiner, der Server selbst</translation>
    </message>
    <message>
        <source>one that lends for a session</source>
        <translation>einer, der für eine Sitzung verleiht</translation>
    </message>
    <message>
        <source>one that lends for a transaction</source>
        <translation>einer, der für eine Transaktion verleiht</translation>
    </message>
    <message>
        <source>rolled back</source>
        <translation>zurückgerollt</translation>
    </message>
    <message>
        <source>committed</source>
        <translation>festgeschrieben</translation>
    </message>
    <message>
        <source>left as it is</source>
        <translation>so belassen</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur Lesen</translation>
    </message>
    <message>
        <source>read and write</source>
        <translation>Lesen und Schreiben</translation>
    </message>
    <message>
        <source>read and write, made if missing</source>
        <translation>Lesen und Schreiben, bei Fehlen angelegt</translation>
    </message>
    <message>
        <source>as the file is</source>
        <translation>wie die Datei es vorgibt</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>always in production</source>
        <translation>immer in der Produktion</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>by number of rows</source>
        <translation>nach Anzahl der Zeilen</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>SSH server</source>
        <translation>SSH-Server</translation>
    </message>
    <message>
        <source>name, address, or a Host of your ssh configuration</source>
        <translation>Name, Adresse oder ein Host Ihrer ssh-Konfiguration</translation>
    </message>
    <message>
        <source>SSH port</source>
        <translation>SSH-Port</translation>
    </message>
    <message>
        <source>empty: 22, or as your ssh configuration says</source>
        <translation>leer: 22, oder was Ihre ssh-Konfiguration sagt</translation>
    </message>
    <message>
        <source>SSH user</source>
        <translation>SSH-Benutzer</translation>
    </message>
    <message>
        <source>empty: your own name</source>
        <translation>leer: Ihr eigener Name</translation>
    </message>
    <message>
        <source>SSH key</source>
        <translation>SSH-Schlüssel</translation>
    </message>
    <message>
        <source>file of the private key; its passphrase is asked for when needed</source>
        <translation>Datei des privaten Schlüssels; seine Passphrase wird bei Bedarf erfragt</translation>
    </message>
    <message>
        <source>SSH agent</source>
        <translation>SSH-Agent</translation>
    </message>
    <message>
        <source>whether keys of the agent are tried</source>
        <translation>ob Schlüssel des Agenten versucht werden</translation>
    </message>
    <message>
        <source>Jump hosts</source>
        <translation>Sprung-Hosts</translation>
    </message>
    <message>
        <source>passed on the way, in order: user@host:port, separated by commas</source>
        <translation>unterwegs der Reihe nach durchlaufen: user@host:port, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Attached files</source>
        <translation>Angehängte Dateien</translation>
    </message>
    <message>
        <source>name=path, several of them with &amp; in between</source>
        <translation>name=pfad, mehrere mit &amp; dazwischen</translation>
    </message>
    <message>
        <source>Masked columns</source>
        <translation>Maskierte Spalten</translation>
    </message>
    <message>
        <source>not read until revealed: ssn, users.email, public.users.email</source>
        <translation>nicht gelesen, bis sie aufgedeckt werden: ssn, users.email, public.users.email</translation>
    </message>
    <message>
        <source>otherwise only its socket is checked</source>
        <translation>sonst wird nur der Socket geprüft</translation>
    </message>
    <message>
        <source>Name in rows</source>
        <translation>Name in Zeilen</translation>
    </message>
    <message>
        <source>written into columns such as created_by and updated_by; empty: nobody</source>
        <translation>steht in Spalten wie created_by und updated_by; leer: niemand</translation>
    </message>
</context>
<context>
    <name>tw::ShortcutModel</name>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>tw::ShortcutPage</name>
    <message>
        <source>New key for the selected command</source>
        <translation>Neue Taste für den ausgewählten Befehl</translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation>&amp;Zuweisen</translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation>&amp;Keine Taste</translation>
    </message>
    <message>
        <source>&amp;Default</source>
        <translation>&amp;Vorgabe</translation>
    </message>
    <message>
        <source>Select a command, then press its new key in the field.</source>
        <translation>Wählen Sie einen Befehl und drücken Sie dann seine neue Taste im Feld.</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”. Assign takes it away from there.</source>
        <translation>%1 gehört zu „%2“. Zuweisen nimmt sie dort weg.</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” now: give that another key first.</source>
        <translation>%1 gehört jetzt zu „%2“: Geben Sie dem zuerst eine andere Taste.</translation>
    </message>
</context>
<context>
    <name>tw::ShortcutSheet</name>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>C&amp;hange keys…</source>
        <translation>Tasten ä&amp;ndern…</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>Tasten ändern</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>tw::ShortcutTable</name>
    <message>
        <source>Filter commands</source>
        <translation>Befehle filtern</translation>
    </message>
    <message>
        <source>Filter by command, menu or key</source>
        <translation>Nach Befehl, Menü oder Taste filtern</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
</context>
<context>
    <name>tw::SoftDeleteDialog</name>
    <message>
        <source>Delete with children</source>
        <translation>Mit Kindern löschen</translation>
    </message>
    <message>
        <source>Soft-delete 1 row of %1?</source>
        <translation>1 Zeile von %1 als gelöscht markieren?</translation>
    </message>
    <message numerus="yes">
        <source>Soft-delete %Ln rows of %1?</source>
        <translation>
            <numerusform>%Ln Zeile von %1 als gelöscht markieren?</numerusform>
            <numerusform>%Ln Zeilen von %1 als gelöscht markieren?</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Soft-delete</source>
        <translation>Als gelöscht &amp;markieren</translation>
    </message>
    <message>
        <source>Soft-delete &amp;children as well</source>
        <translation>&amp;Kinder auch als gelöscht markieren</translation>
    </message>
    <message>
        <source>&amp;Leave children as they are</source>
        <translation>Kinder &amp;lassen, wie sie sind</translation>
    </message>
    <message>
        <source>&amp;Refuse while there are children</source>
        <translation>&amp;Nicht löschen, solange es Kinder gibt</translation>
    </message>
    <message>
        <source>Counting children…</source>
        <translation>Kinder werden gezählt …</translation>
    </message>
    <message>
        <source>No row refers to them.</source>
        <translation>Keine Zeile verweist auf sie.</translation>
    </message>
    <message>
        <source>Some rows will still refer to a deleted one. What was deleted before keeps its own time.</source>
        <translation>Einige Zeilen verweisen weiterhin auf eine gelöschte. Früher Gelöschtes behält seinen Zeitpunkt.</translation>
    </message>
    <message>
        <source>What was deleted before keeps its own time.</source>
        <translation>Früher Gelöschtes behält seinen Zeitpunkt.</translation>
    </message>
    <message>
        <source>&amp;Soft-delete 1 row</source>
        <translation>1 Zeile als gelöscht &amp;markieren</translation>
    </message>
    <message>
        <source>&amp;Soft-delete %1 rows</source>
        <translation>%1 Zeilen als gelöscht &amp;markieren</translation>
    </message>
</context>
<context>
    <name>tw::SqlEditor</name>
    <message>
        <source>SQL editor</source>
        <translation>SQL-Editor</translation>
    </message>
</context>
<context>
    <name>tw::SqlLine</name>
    <message>
        <source>Completions</source>
        <translation>Vervollständigungen</translation>
    </message>
</context>
<context>
    <name>tw::SqlTextEdit</name>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
</context>
<context>
    <name>tw::StagedEdits</name>
    <message>
        <source>edit of %1</source>
        <translation>Bearbeiten von %1</translation>
    </message>
    <message>
        <source>new row</source>
        <translation>neue Zeile</translation>
    </message>
    <message>
        <source>restoring of 1 row</source>
        <translation>Wiederherstellen von 1 Zeile</translation>
    </message>
    <message numerus="yes">
        <source>restoring of %n rows</source>
        <translation>
            <numerusform>Wiederherstellen von %n Zeile</numerusform>
            <numerusform>Wiederherstellen von %n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>deletion of 1 row</source>
        <translation>Löschen von 1 Zeile</translation>
    </message>
    <message numerus="yes">
        <source>deletion of %n rows</source>
        <translation>
            <numerusform>Löschen von %n Zeile</numerusform>
            <numerusform>Löschen von %n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>revert of 1 row</source>
        <translation>Zurücknehmen von 1 Zeile</translation>
    </message>
    <message numerus="yes">
        <source>revert of %n rows</source>
        <translation>
            <numerusform>Zurücknehmen von %n Zeile</numerusform>
            <numerusform>Zurücknehmen von %n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>discarding of all changes</source>
        <translation>Verwerfen aller Änderungen</translation>
    </message>
    <message>
        <source>revert of %1</source>
        <translation>Zurücknehmen von %1</translation>
    </message>
    <message>
        <source>restoring of kept changes</source>
        <translation>Wiederherstellen aufbewahrter Änderungen</translation>
    </message>
</context>
<context>
    <name>tw::StatementAgain</name>
    <message>
        <source>This statement asked for a plan.</source>
        <translation>Diese Anweisung fragte nach einem Plan.</translation>
    </message>
    <message>
        <source>There is no plan for %1.</source>
        <translation>Für %1 gibt es keinen Plan.</translation>
    </message>
    <message>
        <source>Servers plan what reads or changes rows: SELECT, INSERT, UPDATE, DELETE and the like.</source>
        <translation>Server planen, was Zeilen liest oder ändert: SELECT, INSERT, UPDATE, DELETE und Ähnliches.</translation>
    </message>
    <message>
        <source>%1 is not run again from here: it does more than read.</source>
        <translation>%1 wird von hier aus nicht erneut ausgeführt: Es tut mehr als lesen.</translation>
    </message>
    <message>
        <source>Only statements that read are run again. Nothing was changed.</source>
        <translation>Nur Anweisungen, die lesen, werden erneut ausgeführt. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The values bound to it were too large or too many to be kept.</source>
        <translation>Die daran gebundenen Werte waren zu groß oder zu viele, um sie zu behalten.</translation>
    </message>
    <message>
        <source>The values bound to it were not kept.</source>
        <translation>Die daran gebundenen Werte wurden nicht behalten.</translation>
    </message>
    <message>
        <source>Check “Keep values”, let the program run it once more, and choose that line.</source>
        <translation>„Werte behalten“ ankreuzen, das Programm die Anweisung noch einmal ausführen lassen und jene Zeile wählen.</translation>
    </message>
    <message>
        <source>The statement held a secret, which the log does not keep.</source>
        <translation>Die Anweisung enthielt ein Geheimnis, das das Protokoll nicht behält.</translation>
    </message>
    <message>
        <source>The text is not exactly one statement.</source>
        <translation>Der Text ist nicht genau eine Anweisung.</translation>
    </message>
</context>
<context>
    <name>tw::StatementAnswer</name>
    <message>
        <source>Plan of a statement</source>
        <translation>Plan einer Anweisung</translation>
    </message>
    <message>
        <source>Statement run again</source>
        <translation>Erneut ausgeführte Anweisung</translation>
    </message>
    <message>
        <source>The statement</source>
        <translation>Die Anweisung</translation>
    </message>
    <message>
        <source>The plan, one step a line</source>
        <translation>Der Plan, ein Schritt je Zeile</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>Die ersten Zeilen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>Waiting for the server…</source>
        <translation>Wartet auf den Server…</translation>
    </message>
    <message>
        <source>Planned in %1 ms. The statement was not run.</source>
        <translation>In %1 ms geplant. Die Anweisung wurde nicht ausgeführt.</translation>
    </message>
    <message>
        <source>1 row in %1 ms.</source>
        <translation>1 Zeile in %1 ms.</translation>
    </message>
    <message>
        <source>%L1 rows in %2 ms.</source>
        <translation>%L1 Zeilen in %2 ms.</translation>
    </message>
    <message>
        <source>The first %L1 are shown.</source>
        <translation>Die ersten %L1 werden gezeigt.</translation>
    </message>
</context>
<context>
    <name>tw::StatementEditor</name>
    <message>
        <source>SQL statements</source>
        <translation>SQL-Anweisungen</translation>
    </message>
    <message>
        <source>Write a statement. Ctrl+Enter runs the one under the caret.</source>
        <translation>Schreiben Sie eine Anweisung. Strg+Eingabe führt die am Cursor aus.</translation>
    </message>
</context>
<context>
    <name>tw::StatementLogDock</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Filter statements</source>
        <translation>Anweisungen filtern</translation>
    </message>
    <message>
        <source>Which statements are shown</source>
        <translation>Welche Anweisungen gezeigt werden</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Slower than %1 ms</source>
        <translation>Langsamer als %1 ms</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>Wiederholte</translation>
    </message>
    <message>
        <source>Keep &amp;values</source>
        <translation>&amp;Werte behalten</translation>
    </message>
    <message>
        <source>The selected statement</source>
        <translation>Die ausgewählte Anweisung</translation>
    </message>
    <message>
        <source>1 statement</source>
        <translation>1 Anweisung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln statements</source>
        <translation>
            <numerusform>%Ln Anweisung</numerusform>
            <numerusform>%Ln Anweisungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Slowest first</source>
        <translation>Langsamste zuerst</translation>
    </message>
    <message>
        <source>Statements that ran, the slowest first</source>
        <translation>Ausgeführte Anweisungen, die langsamste zuerst</translation>
    </message>
    <message>
        <source>Hide the log</source>
        <translation>Protokoll ausblenden</translation>
    </message>
    <message>
        <source>Also keep the values bound to statements, from now on until the program ends.</source>
        <translation>Auch die an Anweisungen gebundenen Werte behalten, von jetzt an, bis das Programm endet.</translation>
    </message>
    <message>
        <source>Select a statement to see its full text.</source>
        <translation>Wählen Sie eine Anweisung, um ihren ganzen Text zu sehen.</translation>
    </message>
    <message>
        <source>Also show what the window itself asks the database about its tables.</source>
        <translation>Auch zeigen, was das Fenster selbst die Datenbank über ihre Tabellen fragt.</translation>
    </message>
    <message>
        <source>Statements that ran, the newest first</source>
        <translation>Ausgeführte Anweisungen, die neueste zuerst</translation>
    </message>
    <message>
        <source>Catalog queries</source>
        <translation>Katalogabfragen</translation>
    </message>
</context>
<context>
    <name>tw::StatementLogFile</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
</context>
<context>
    <name>tw::StatementLogModel</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>OK, %1 times in 2 s</source>
        <translation>OK, %1 Mal in 2 s</translation>
    </message>
    <message>
        <source>-- values hidden</source>
        <translation>-- Werte verborgen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Wait ms</source>
        <translation>Warten ms</translation>
    </message>
    <message>
        <source>Execute ms</source>
        <translation>Ausführen ms</translation>
    </message>
    <message>
        <source>Fetch ms</source>
        <translation>Holen ms</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>tw::StatusBar</name>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindet…</translation>
    </message>
    <message>
        <source>Could not connect</source>
        <translation>Keine Verbindung möglich</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesbar</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>nicht verschlüsselt</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Verbindung verloren</translation>
    </message>
    <message>
        <source>SSH tunnel · TLS</source>
        <translation>SSH-Tunnel · TLS</translation>
    </message>
    <message>
        <source>SSH tunnel</source>
        <translation>SSH-Tunnel</translation>
    </message>
    <message>
        <source>unsupported version</source>
        <translation>nicht unterstützte Version</translation>
    </message>
    <message>
        <source>superuser</source>
        <translation>Superuser</translation>
    </message>
</context>
<context>
    <name>tw::StopWait</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <translation>%1, seit %2</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Hält an</translation>
    </message>
    <message>
        <source>S&amp;tay here</source>
        <translation>&amp;Hier bleiben</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Hier bleiben</translation>
    </message>
    <message>
        <source>&amp;Close anyway</source>
        <translation>&amp;Trotzdem schließen</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Trotzdem schließen</translation>
    </message>
    <message>
        <source>The server has not stopped within %1 s. If you close now, its connections are cut, and it is unknown whether a save in progress was committed.</source>
        <translation>Der Server hat nicht binnen %1 s angehalten. Wenn Sie jetzt schließen, werden seine Verbindungen getrennt, und es bleibt unbekannt, ob ein laufendes Speichern festgeschrieben wurde.</translation>
    </message>
    <message>
        <source>Waiting up to %1 s for the server to stop.</source>
        <translation>Wartet bis zu %1 s, dass der Server das beendet.</translation>
    </message>
</context>
<context>
    <name>tw::Structure</name>
    <message numerus="yes">
        <source>%n columns</source>
        <translation>
            <numerusform>%n Spalte</numerusform>
            <numerusform>%n Spalten</numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1 (computed)</source>
        <translation>%1 (berechnet)</translation>
    </message>
    <message>
        <source>identity, always</source>
        <translation>Identität, immer</translation>
    </message>
    <message>
        <source>identity, by default</source>
        <translation>Identität, als Vorgabe</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Null</source>
        <translation>Null</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>It has no columns.</source>
        <translation>Keine Spalten vorhanden.</translation>
    </message>
    <message>
        <source>%1 (key)</source>
        <translation>%1 (Schlüssel)</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>not null</source>
        <translation>nicht null</translation>
    </message>
    <message>
        <source>not validated</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>not enforced</source>
        <translation>nicht erzwungen</translation>
    </message>
    <message>
        <source>deferred</source>
        <translation>aufgeschoben</translation>
    </message>
    <message>
        <source>deferrable</source>
        <translation>aufschiebbar</translation>
    </message>
    <message>
        <source>inherited</source>
        <translation>geerbt</translation>
    </message>
    <message>
        <source>Constraints</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>It has no constraints.</source>
        <translation>Keine Bedingungen vorhanden.</translation>
    </message>
    <message>
        <source>Foreign keys</source>
        <translation>Fremdschlüssel</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Its columns</source>
        <translation>Deren Spalten</translation>
    </message>
    <message>
        <source>On update</source>
        <translation>Beim Ändern</translation>
    </message>
    <message>
        <source>On delete</source>
        <translation>Beim Löschen</translation>
    </message>
    <message>
        <source>No foreign key leads from here or to here.</source>
        <translation>Kein Fremdschlüssel führt von hier weg oder hierher.</translation>
    </message>
    <message>
        <source>references</source>
        <translation>verweist auf</translation>
    </message>
    <message>
        <source>referenced by</source>
        <translation>Ziel von</translation>
    </message>
    <message>
        <source>%1 (included)</source>
        <translation>%1 (eingeschlossen)</translation>
    </message>
    <message>
        <source>primary key</source>
        <translation>Primärschlüssel</translation>
    </message>
    <message>
        <source>unique</source>
        <translation>eindeutig</translation>
    </message>
    <message>
        <source>invalid</source>
        <translation>ungültig</translation>
    </message>
    <message>
        <source>Indexes</source>
        <translation>Indizes</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Only rows</source>
        <translation>Nur Zeilen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Times used</source>
        <translation>Nutzungen</translation>
    </message>
    <message>
        <source>It has no indexes.</source>
        <translation>Keine Indizes vorhanden.</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vor</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nach</translation>
    </message>
    <message>
        <source>instead of</source>
        <translation>anstelle von</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>replicas only</source>
        <translation>nur Replikate</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>enabled</source>
        <translation>eingeschaltet</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>For each</source>
        <translation>Für jede</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Ruft auf</translation>
    </message>
    <message>
        <source>It has no triggers.</source>
        <translation>Keine Trigger vorhanden.</translation>
    </message>
    <message>
        <source>row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>statement</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Rows seen</source>
        <translation>Sichtbare Zeilen</translation>
    </message>
    <message>
        <source>Rows written</source>
        <translation>Geschriebene Zeilen</translation>
    </message>
    <message>
        <source>Row security is on and no policy lets a row through.</source>
        <translation>Zeilensicherheit ist eingeschaltet und keine Richtlinie lässt eine Zeile durch.</translation>
    </message>
    <message>
        <source>Row security is off.</source>
        <translation>Zeilensicherheit ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>permissive</source>
        <translation>erlaubend</translation>
    </message>
    <message>
        <source>restrictive</source>
        <translation>einschränkend</translation>
    </message>
    <message>
        <source>Privileges</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>the whole table</source>
        <translation>die ganze Tabelle</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Partitionen</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Beziehung</translation>
    </message>
    <message>
        <source>part of</source>
        <translation>Teil von</translation>
    </message>
    <message>
        <source>has the part</source>
        <translation>hat den Teil</translation>
    </message>
    <message>
        <source>Dependencies</source>
        <translation>Abhängigkeiten</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Nothing depends on it, and it depends on nothing.</source>
        <translation>Nichts hängt davon ab, und es hängt von nichts ab.</translation>
    </message>
    <message>
        <source>uses</source>
        <translation>benutzt</translation>
    </message>
    <message>
        <source>used by</source>
        <translation>benutzt von</translation>
    </message>
    <message>
        <source>1 column</source>
        <translation>1 Spalte</translation>
    </message>
    <message>
        <source>owner %1</source>
        <translation>Eigentümer %1</translation>
    </message>
    <message>
        <source>partitioned by %1</source>
        <translation>partitioniert nach %1</translation>
    </message>
</context>
<context>
    <name>tw::StructureDraft</name>
    <message>
        <source>A column has no name.</source>
        <translation>Eine Spalte hat keinen Namen.</translation>
    </message>
    <message>
        <source>Two columns are called %1.</source>
        <translation>Zwei Spalten heißen %1.</translation>
    </message>
    <message>
        <source>The column %1 has no type.</source>
        <translation>Die Spalte %1 hat keinen Typ.</translation>
    </message>
    <message>
        <source>A table needs a column.</source>
        <translation>Eine Tabelle braucht eine Spalte.</translation>
    </message>
    <message>
        <source>The table needs a name.</source>
        <translation>Die Tabelle braucht einen Namen.</translation>
    </message>
</context>
<context>
    <name>tw::StructureEditing</name>
    <message>
        <source>Add column</source>
        <translation>Spalte hinzufügen</translation>
    </message>
    <message>
        <source>Add key or index…</source>
        <translation>Schlüssel oder Index hinzufügen…</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Prüfen…</translation>
    </message>
    <message>
        <source>Changing the structure…</source>
        <translation>Die Struktur wird geändert…</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 Änderung</translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n Änderungen</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be saved yet.</source>
        <translation>Das lässt sich noch nicht speichern.</translation>
    </message>
    <message>
        <source>%1 was not made; nothing was done.</source>
        <translation>%1 wurde nicht angelegt; es ist nichts geschehen.</translation>
    </message>
    <message>
        <source>No way back is known.</source>
        <translation>Ein Rückweg ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The change was written as a migration; nothing was run, and it is still staged.</source>
        <translation>Die Änderung wurde als Migration geschrieben; nichts wurde ausgeführt, und sie ist noch vorgemerkt.</translation>
    </message>
</context>
<context>
    <name>tw::StructurePage</name>
    <message>
        <source>Loading…</source>
        <translation>Lädt…</translation>
    </message>
    <message>
        <source>Structure of %1</source>
        <translation>Struktur von %1</translation>
    </message>
    <message>
        <source>DDL of %1</source>
        <translation>DDL von %1</translation>
    </message>
    <message>
        <source>%1 structure</source>
        <extracomment>tab of a table&apos;s structure</extracomment>
        <translation>%1: Struktur</translation>
    </message>
    <message>
        <source>The structure could not be read.</source>
        <translation>Die Struktur konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>DDL</source>
        <translation>DDL</translation>
    </message>
    <message>
        <source>Changing the structure of %1</source>
        <translation>Die Struktur von %1 wird geändert</translation>
    </message>
</context>
<context>
    <name>tw::StructureReview</name>
    <message>
        <source>Review changes</source>
        <translation>Änderungen prüfen</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Ausführen</translation>
    </message>
    <message>
        <source>Review the changes of %1</source>
        <translation>Änderungen von %1 prüfen</translation>
    </message>
    <message>
        <source>The database has all of it already; there is nothing to run.</source>
        <translation>Die Datenbank hat das alles schon; es gibt nichts auszuführen.</translation>
    </message>
    <message>
        <source>Locks and work are told by the written rules of the engine, not measured here.</source>
        <translation>Sperren und Aufwand folgen den festgehaltenen Regeln der Datenbank; sie sind hier nicht gemessen.</translation>
    </message>
    <message>
        <source>Statements in their order</source>
        <translation>Anweisungen in ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Aufwand</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>Statements, exactly as they will be sent</source>
        <translation>Anweisungen, genau so, wie sie gesendet werden</translation>
    </message>
    <message>
        <source>Production: type “%1” to lose these values.</source>
        <translation>Produktion: „%1“ eingeben, um diese Werte aufzugeben.</translation>
    </message>
    <message>
        <source>Name of the table</source>
        <translation>Name der Tabelle</translation>
    </message>
    <message>
        <source>Review the new table %1</source>
        <translation>Neue Tabelle %1 prüfen</translation>
    </message>
    <message>
        <source>&amp;Save as migration…</source>
        <translation>Als Migration &amp;speichern…</translation>
    </message>
</context>
<context>
    <name>tw::StructureWords</name>
    <message>
        <source>New values of enumerations, which can be used once they are committed</source>
        <translation>Neue Werte von Aufzählungen, nutzbar erst nach dem Festschreiben</translation>
    </message>
    <message>
        <source>The change itself</source>
        <translation>Die Änderung selbst</translation>
    </message>
    <message>
        <source>Looks through the rows while others go on reading and writing</source>
        <translation>Sieht die Zeilen durch, während andere weiter lesen und schreiben</translation>
    </message>
    <message>
        <source>What stands on the checks</source>
        <translation>Was auf den Prüfungen beruht</translation>
    </message>
    <message>
        <source>All or nothing</source>
        <translation>Alles oder nichts</translation>
    </message>
    <message>
        <source>rewrites the table and its indexes</source>
        <translation>schreibt die Tabelle und ihre Indizes neu</translation>
    </message>
    <message>
        <source>scans the table</source>
        <translation>liest die ganze Tabelle</translation>
    </message>
    <message>
        <source>builds an index</source>
        <translation>baut einen Index auf</translation>
    </message>
    <message>
        <source>runs its query</source>
        <translation>führt ihre Abfrage aus</translation>
    </message>
    <message>
        <source>copies all rows</source>
        <translation>kopiert alle Zeilen</translation>
    </message>
    <message>
        <source>The structure of %1 is changed.</source>
        <translation>Die Struktur von %1 ist geändert.</translation>
    </message>
    <message>
        <source>The structure of %1 was not changed; nothing was done.</source>
        <translation>Die Struktur von %1 wurde nicht geändert; es ist nichts geschehen.</translation>
    </message>
    <message>
        <source>A part of the changes of %1 stands; the rest is still staged.</source>
        <translation>Ein Teil der Änderungen von %1 gilt; der Rest ist weiterhin vorgemerkt.</translation>
    </message>
    <message>
        <source>Whether the changes of %1 stand is not known: the connection was lost at the end.</source>
        <translation>Ob die Änderungen von %1 gelten, ist unbekannt: Die Verbindung brach am Ende ab.</translation>
    </message>
    <message>
        <source>loses data</source>
        <translation>verliert Daten</translation>
    </message>
    <message>
        <source>The values of the dropped columns are lost for good.</source>
        <translation>Die Werte der entfernten Spalten sind endgültig verloren.</translation>
    </message>
    <message>
        <source>The dropped columns hold no values.</source>
        <translation>Die entfernten Spalten enthalten keine Werte.</translation>
    </message>
    <message>
        <source>1 value of the dropped columns is lost for good.</source>
        <translation>1 Wert der entfernten Spalten ist endgültig verloren.</translation>
    </message>
    <message>
        <source>%1 values of the dropped columns are lost for good.</source>
        <translation>%1 Werte der entfernten Spalten sind endgültig verloren.</translation>
    </message>
    <message>
        <source>Failed:</source>
        <translation>Gescheitert:</translation>
    </message>
    <message>
        <source>Stands:</source>
        <translation>Gilt:</translation>
    </message>
    <message>
        <source>Taken back:</source>
        <translation>Zurückgenommen:</translation>
    </message>
</context>
<context>
    <name>tw::TabGroups</name>
    <message>
        <source>Open tables</source>
        <translation>Offene Tabellen</translation>
    </message>
    <message>
        <source>Open tables, other group</source>
        <translation>Offene Tabellen, andere Gruppe</translation>
    </message>
</context>
<context>
    <name>tw::TabStrip</name>
    <message>
        <source>Close %1</source>
        <translation>%1 schließen</translation>
    </message>
    <message>
        <source>unsaved changes</source>
        <translation>ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
</context>
<context>
    <name>tw::TableChange</name>
    <message>
        <source>Column %1 is gone.</source>
        <translation>Spalte %1 ist fort.</translation>
    </message>
    <message>
        <source>Column %1 takes other values now: %2.</source>
        <translation>Spalte %1 nimmt jetzt andere Werte an: %2.</translation>
    </message>
    <message>
        <source>Column %1 was added.</source>
        <translation>Spalte %1 kam hinzu.</translation>
    </message>
    <message>
        <source>Rows can be changed now.</source>
        <translation>Zeilen lassen sich jetzt ändern.</translation>
    </message>
    <message>
        <source>Rows cannot be changed any more. %1</source>
        <translation>Zeilen lassen sich nicht mehr ändern. %1</translation>
    </message>
    <message>
        <source>The table was dropped, and another one was created under its name.</source>
        <translation>Die Tabelle wurde gelöscht und eine andere unter ihrem Namen angelegt.</translation>
    </message>
    <message>
        <source>Column %1 was renamed to %2.</source>
        <translation>Spalte %1 wurde in %2 umbenannt.</translation>
    </message>
    <message>
        <source>Column %1 has the type %2 now instead of %3.</source>
        <translation>Spalte %1 hat jetzt den Typ %2, vorher %3.</translation>
    </message>
    <message>
        <source>Rows are identified by %1 now.</source>
        <translation>Zeilen werden jetzt durch %1 bezeichnet.</translation>
    </message>
    <message>
        <source>No column identifies rows any more.</source>
        <translation>Keine Spalte bezeichnet die Zeilen mehr.</translation>
    </message>
    <message>
        <source>Your privileges on its rows have changed.</source>
        <translation>Ihre Rechte an ihren Zeilen haben sich geändert.</translation>
    </message>
</context>
<context>
    <name>tw::TableChecklist</name>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Find tables</source>
        <translation>Tabellen suchen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>%1 of %2 tables</source>
        <translation>%1 von %2 Tabellen</translation>
    </message>
</context>
<context>
    <name>tw::TableFlow</name>
    <message>
        <source>Export tables of %1</source>
        <translation>Tabellen von %1 exportieren</translation>
    </message>
</context>
<context>
    <name>tw::TableNews</name>
    <message>
        <source>And 1 more change.</source>
        <translation>Und 1 weitere Änderung.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more changes.</source>
        <translation>
            <numerusform>Und %n weitere Änderungen.</numerusform>
            <numerusform>Und %n weitere Änderungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not saved: the table has changed meanwhile.</source>
        <translation>Nicht gespeichert: Die Tabelle hat sich inzwischen geändert.</translation>
    </message>
    <message>
        <source>Read-only: %1</source>
        <translation>Nur lesbar: %1</translation>
    </message>
    <message>
        <source>Choose key columns…</source>
        <translation>Schlüsselspalten wählen…</translation>
    </message>
    <message>
        <source>Copy GRANT</source>
        <translation>GRANT kopieren</translation>
    </message>
    <message>
        <source>1 changed row no longer fits the table and cannot be saved.</source>
        <translation>1 geänderte Zeile passt nicht mehr zur Tabelle und lässt sich nicht speichern.</translation>
    </message>
    <message numerus="yes">
        <source>%n changed rows no longer fit the table and cannot be saved.</source>
        <translation>
            <numerusform>%n geänderte Zeile passt nicht mehr zur Tabelle und lässt sich nicht speichern.</numerusform>
            <numerusform>%n geänderte Zeilen passen nicht mehr zur Tabelle und lassen sich nicht speichern.</numerusform>
        </translation>
    </message>
    <message>
        <source>The pending changes fit the table again and can be saved.</source>
        <translation>Die vorgemerkten Änderungen passen wieder zur Tabelle und lassen sich speichern.</translation>
    </message>
    <message>
        <source>Pending changes are kept.</source>
        <translation>Vorgemerkte Änderungen bleiben erhalten.</translation>
    </message>
    <message>
        <source>The table or view no longer exists. The rows shown were read before.</source>
        <translation>Die Tabelle oder Sicht gibt es nicht mehr. Die gezeigten Zeilen wurden vorher gelesen.</translation>
    </message>
    <message>
        <source>Pending changes cannot be saved; they are kept here and can be copied.</source>
        <translation>Vorgemerkte Änderungen lassen sich nicht speichern; sie bleiben hier und können kopiert werden.</translation>
    </message>
    <message>
        <source>If some of its columns identify its rows, rows can be changed by these.</source>
        <translation>Wenn einige Spalten die Zeilen eindeutig bezeichnen, lassen sich Zeilen damit ändern.</translation>
    </message>
    <message>
        <source>Copy changes</source>
        <translation>Änderungen kopieren</translation>
    </message>
    <message>
        <source>Discard them</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Are rows of this table deleted where %1?</source>
        <translation>Sind Zeilen dieser Tabelle gelöscht, wenn gilt: %1?</translation>
    </message>
    <message>
        <source>Then they can be hidden, restored, and looked at in the trash. It can be chosen later in the menu Data › Trash and history.</source>
        <translation>Dann können sie ausgeblendet, wiederhergestellt und im Papierkorb angesehen werden. Auch später wählbar im Menü Daten › Papierkorb und Verlauf.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
</context>
<context>
    <name>tw::TablesDialog</name>
    <message>
        <source>Export tables</source>
        <translation>Tabellen exportieren</translation>
    </message>
    <message>
        <source>A file for each table, all as of one moment, in a new folder.</source>
        <translation>Eine Datei für jede Tabelle, alle vom selben Augenblick, in einem neuen Ordner.</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Soft-deleted rows too</source>
        <translation>Auch als gelöscht markierte Zeilen</translation>
    </message>
    <message>
        <source>Folder to write</source>
        <translation>Ordner, in den geschrieben wird</translation>
    </message>
    <message>
        <source>To &amp;folder</source>
        <translation>In &amp;Ordner</translation>
    </message>
    <message>
        <source>Ch&amp;oose…</source>
        <translation>&amp;Wählen…</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>%1 rows written</source>
        <translation>%1 Zeilen geschrieben</translation>
    </message>
    <message>
        <source>&amp;Export 1 table</source>
        <translation>1 Tabelle &amp;exportieren</translation>
    </message>
    <message>
        <source>&amp;Export %1 tables</source>
        <translation>%1 Tabellen &amp;exportieren</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>Export into</source>
        <translation>Exportieren in</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Exportiert …</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Angehalten. Keine Datei wurde geschrieben.</translation>
    </message>
    <message>
        <source>Not exported. %1</source>
        <translation>Nicht exportiert. %1</translation>
    </message>
</context>
<context>
    <name>tw::TablesExport</name>
    <message>
        <source>Check the tables to export.</source>
        <translation>Haken Sie die Tabellen an, die exportiert werden.</translation>
    </message>
    <message>
        <source>Choose the folder to write.</source>
        <translation>Wählen Sie den Ordner, in den geschrieben wird.</translation>
    </message>
    <message>
        <source>%1 is there already. Choose a folder that is new or empty.</source>
        <translation>%1 gibt es schon. Wählen Sie einen Ordner, der neu oder leer ist.</translation>
    </message>
    <message>
        <source>%1: %2 soft-deleted rows were left out.</source>
        <translation>%1: %2 als gelöscht markierte Zeilen wurden ausgelassen.</translation>
    </message>
    <message>
        <source>%1: 1 soft-deleted row was left out.</source>
        <translation>%1: 1 als gelöscht markierte Zeile wurde ausgelassen.</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>Wrote 1 table into %1: %2.</source>
        <translation>1 Tabelle nach %1 geschrieben: %2.</translation>
    </message>
    <message>
        <source>Wrote %1 tables into %2: %3.</source>
        <translation>%1 Tabellen nach %2 geschrieben: %3.</translation>
    </message>
</context>
<context>
    <name>tw::TextCellEditor</name>
    <message>
        <source>Enter accepts the text, Shift+Enter starts a new line, Esc cancels.</source>
        <translation>Eingabe übernimmt den Text, Umschalt+Eingabe beginnt eine neue Zeile, Esc bricht ab.</translation>
    </message>
</context>
<context>
    <name>tw::TransactionBar</name>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Rollback</translation>
    </message>
</context>
<context>
    <name>tw::TransferController</name>
    <message>
        <source>Check the tables to carry over.</source>
        <translation>Haken Sie die Tabellen an, die übertragen werden.</translation>
    </message>
    <message>
        <source>Choose the connection that takes them.</source>
        <translation>Wählen Sie die Verbindung, die sie aufnimmt.</translation>
    </message>
    <message>
        <source>Choose another connection than that of the tables.</source>
        <translation>Wählen Sie eine andere Verbindung als die der Tabellen.</translation>
    </message>
</context>
<context>
    <name>tw::TransferDialog</name>
    <message>
        <source>Transfer tables</source>
        <translation>Tabellen übertragen</translation>
    </message>
    <message>
        <source>Transfer tables of %1</source>
        <translation>Tabellen von %1 übertragen</translation>
    </message>
    <message>
        <source>In the order of their foreign keys, as one transaction: all is saved or nothing. What would be lost is named first.</source>
        <translation>In der Reihenfolge ihrer Fremdschlüssel, als eine Transaktion: Alles wird gespeichert oder nichts. Was verloren ginge, wird vorher genannt.</translation>
    </message>
    <message>
        <source>Connection that takes them</source>
        <translation>Verbindung, die sie aufnimmt</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>&amp;Make tables that are missing</source>
        <translation>Fehlende Tabellen &amp;anlegen</translation>
    </message>
    <message>
        <source>Where the key of a row is there</source>
        <translation>Wenn es den Schlüssel einer Zeile gibt</translation>
    </message>
    <message>
        <source>When a row is refused</source>
        <translation>Wenn eine Zeile abgelehnt wird</translation>
    </message>
    <message>
        <source>all is taken back</source>
        <translation>wird alles zurückgenommen</translation>
    </message>
    <message>
        <source>it is left out and listed</source>
        <translation>wird sie ausgelassen und aufgeführt</translation>
    </message>
    <message>
        <source>&amp;Into</source>
        <translation>&amp;Nach</translation>
    </message>
    <message>
        <source>Where the &amp;key of a row is there</source>
        <translation>Wenn es den &amp;Schlüssel einer Zeile gibt</translation>
    </message>
    <message>
        <source>When a row is &amp;refused</source>
        <translation>Wenn eine Zeile abgele&amp;hnt wird</translation>
    </message>
    <message>
        <source>Transferring</source>
        <translation>Übertragung</translation>
    </message>
    <message>
        <source>Tr&amp;y it</source>
        <translation>Aus&amp;probieren</translation>
    </message>
    <message>
        <source>Write and take back</source>
        <translation>Schreiben und zurücknehmen</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Übertragen</translation>
    </message>
    <message>
        <source>%1 rows read</source>
        <translation>%1 Zeilen gelesen</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Verbindet mit %1 …</translation>
    </message>
    <message>
        <source>%1 could not be opened.</source>
        <translation>%1 konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>&amp;Transfer 1 table</source>
        <translation>1 Tabelle über&amp;tragen</translation>
    </message>
    <message>
        <source>&amp;Transfer %1 tables</source>
        <translation>%1 Tabellen über&amp;tragen</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>The rows are written into the production database %1.</source>
        <translation>Die Zeilen werden in die Produktionsdatenbank %1 geschrieben.</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Probiert …</translation>
    </message>
    <message>
        <source>Transferring…</source>
        <translation>Überträgt …</translation>
    </message>
    <message>
        <source>There is no other connection yet.</source>
        <translation>Es gibt noch keine andere Verbindung.</translation>
    </message>
</context>
<context>
    <name>tw::TransferReportModel</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
</context>
<context>
    <name>tw::TransferReportView</name>
    <message>
        <source>Transfer &amp;although this is lost</source>
        <translation>Trotz der Verluste &amp;übertragen</translation>
    </message>
    <message>
        <source>What became of the tables</source>
        <translation>Was aus den Tabellen wurde</translation>
    </message>
    <message>
        <source>What is lost or was refused</source>
        <translation>Was verloren geht oder abgelehnt wurde</translation>
    </message>
</context>
<context>
    <name>tw::TransferWords</name>
    <message>
        <source>the row there takes the values</source>
        <translation>nimmt die Zeile dort die Werte an</translation>
    </message>
    <message>
        <source>it is left out</source>
        <translation>wird sie ausgelassen</translation>
    </message>
    <message>
        <source>it takes the place of the row there</source>
        <translation>ersetzt sie die Zeile dort</translation>
    </message>
    <message>
        <source>it is refused</source>
        <translation>wird sie abgelehnt</translation>
    </message>
    <message>
        <source>Not everything can be kept. Nothing was done.</source>
        <translation>Nicht alles kann erhalten werden. Nichts wurde getan.</translation>
    </message>
    <message>
        <source>Stopped. All was taken back.</source>
        <translation>Angehalten. Alles wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>The connection was lost at the end. Nobody can tell yet whether the rows are saved.</source>
        <translation>Die Verbindung ging am Ende verloren. Noch kann niemand sagen, ob die Zeilen gespeichert sind.</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>Tried: 1 row would be written. All was taken back.</source>
        <translation>Ausprobiert: 1 Zeile würde geschrieben. Alles wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>Tried: %1 rows would be written. All was taken back.</source>
        <translation>Ausprobiert: %1 Zeilen würden geschrieben. Alles wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>1 row was written.</source>
        <translation>1 Zeile wurde geschrieben.</translation>
    </message>
    <message>
        <source>%1 rows were written.</source>
        <translation>%1 Zeilen wurden geschrieben.</translation>
    </message>
    <message>
        <source>Lost: %1</source>
        <translation>Verloren: %1</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Geändert: %1</translation>
    </message>
    <message>
        <source>Refused: %1, row %2: %3</source>
        <translation>Abgelehnt: %1, Zeile %2: %3</translation>
    </message>
</context>
<context>
    <name>tw::TrashBar</name>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>%1 restored.</source>
        <translation>%1 wiederhergestellt.</translation>
    </message>
    <message>
        <source>%1 deleted for good.</source>
        <translation>%1 endgültig gelöscht.</translation>
    </message>
    <message>
        <source>Trash of %1</source>
        <translation>Papierkorb von %1</translation>
    </message>
    <message>
        <source>%1 marks no rows as deleted.</source>
        <translation>%1 markiert keine Zeilen als gelöscht.</translation>
    </message>
    <message>
        <source>These rows</source>
        <translation>Diese Zeilen</translation>
    </message>
    <message>
        <source>Trash of %1 · %2 soft-deleted by %3, still in the table.</source>
        <translation>Papierkorb von %1 · %2 durch %3 als gelöscht markiert, noch in der Tabelle.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Purge…</source>
        <translation>Endgültig löschen …</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>%1 wiederherstellen</translation>
    </message>
    <message>
        <source>Purge %1…</source>
        <translation>%1 endgültig löschen …</translation>
    </message>
    <message>
        <source>Restore with children…</source>
        <translation>Mit Kindern wiederherstellen …</translation>
    </message>
    <message>
        <source>Purge older than…</source>
        <translation>Ältere endgültig löschen …</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <source>The table does not record when rows were deleted.</source>
        <translation>Die Tabelle hält nicht fest, wann Zeilen gelöscht wurden.</translation>
    </message>
    <message>
        <source>Nothing was restored: these rows are not deleted any more.</source>
        <translation>Nichts wurde wiederhergestellt: Diese Zeilen sind nicht mehr gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows cannot come back.</source>
        <translation>
            <numerusform>%Ln Zeile kann nicht zurückkommen.</numerusform>
            <numerusform>%Ln Zeilen können nicht zurückkommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show that row</source>
        <translation>Diese Zeile zeigen</translation>
    </message>
    <message>
        <source>Restore the other %1</source>
        <translation>Die anderen wiederherstellen: %1</translation>
    </message>
</context>
<context>
    <name>tw::TrashController</name>
    <message>
        <source>The connection was lost, and it is not known what was saved.</source>
        <translation>Die Verbindung ging verloren, und es ist unbekannt, was gespeichert wurde.</translation>
    </message>
</context>
<context>
    <name>tw::TrashOverview</name>
    <message>
        <source>counting…</source>
        <translation>wird gezählt …</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>nicht gezählt</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Deleted where</source>
        <translation>Gelöscht, wenn</translation>
    </message>
    <message>
        <source>Deleted rows</source>
        <translation>Gelöschte Zeilen</translation>
    </message>
    <message>
        <source>Last deleted</source>
        <translation>Zuletzt gelöscht</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
</context>
<context>
    <name>tw::TrashPage</name>
    <message>
        <source>Restoring rows of %1</source>
        <translation>Zeilen von %1 werden wiederhergestellt</translation>
    </message>
    <message>
        <source>Trash: %1</source>
        <extracomment>tab of a table&apos;s soft-deleted rows</extracomment>
        <translation>Papierkorb: %1</translation>
    </message>
</context>
<context>
    <name>tw::TrashesPage</name>
    <message>
        <source>Trash of all tables</source>
        <translation>Papierkorb aller Tabellen</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Open trash</source>
        <translation>Papierkorb öffnen</translation>
    </message>
    <message>
        <source>Purge older than…</source>
        <translation>Ältere endgültig löschen …</translation>
    </message>
    <message>
        <source>Count exactly</source>
        <translation>Genau zählen</translation>
    </message>
    <message>
        <source>Tables that keep deleted rows</source>
        <translation>Tabellen, die gelöschte Zeilen behalten</translation>
    </message>
    <message>
        <source>The table does not record when rows were deleted.</source>
        <translation>Die Tabelle hält nicht fest, wann Zeilen gelöscht wurden.</translation>
    </message>
    <message>
        <source>The tables could not be read.</source>
        <translation>Die Tabellen konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Looking for tables…</source>
        <translation>Sucht nach Tabellen …</translation>
    </message>
    <message>
        <source>No table marks deleted rows by a plain sign. Which rows of a table are deleted can be chosen on its page, in the menu Data › Trash and history.</source>
        <translation>Keine Tabelle kennzeichnet gelöschte Zeilen durch ein eindeutiges Zeichen. Welche Zeilen einer Tabelle gelöscht sind, lässt sich auf ihrer Seite wählen, im Menü Daten › Papierkorb und Verlauf.</translation>
    </message>
    <message>
        <source>1 table keeps deleted rows</source>
        <translation>1 Tabelle behält gelöschte Zeilen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tables keep deleted rows</source>
        <translation>
            <numerusform>%Ln Tabelle behält gelöschte Zeilen</numerusform>
            <numerusform>%Ln Tabellen behalten gelöschte Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting deleted rows…</source>
        <translation>Zählt gelöschte Zeilen …</translation>
    </message>
    <message>
        <source>1 row deleted for good.</source>
        <translation>1 Zeile endgültig gelöscht.</translation>
    </message>
    <message>
        <source>%1 rows deleted for good.</source>
        <translation>%1 Zeilen endgültig gelöscht.</translation>
    </message>
</context>
<context>
    <name>tw::TreatmentDialog</name>
    <message>
        <source>Caption and rules of %1</source>
        <translation>Beschriftung und Regeln von %1</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Beschriftung</translation>
    </message>
    <message>
        <source>Without spaces at both &amp;ends</source>
        <translation>Ohne Leerzeichen an beiden En&amp;den</translation>
    </message>
    <message>
        <source>&amp;Runs of spaces become one</source>
        <translation>Mehrere &amp;Leerzeichen werden eines</translation>
    </message>
    <message>
        <source>An empty text becomes &amp;NULL</source>
        <translation>Leerer Text wird &amp;NULL</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>A value is re&amp;quired</source>
        <translation>Ein &amp;Wert ist erforderlich</translation>
    </message>
    <message>
        <source>An e-&amp;mail address</source>
        <translation>Eine E-&amp;Mail-Adresse</translation>
    </message>
    <message>
        <source>Least value</source>
        <translation>Kleinster Wert</translation>
    </message>
    <message>
        <source>Least number of characters</source>
        <translation>Kleinste Anzahl von Zeichen</translation>
    </message>
    <message>
        <source>Greatest value</source>
        <translation>Größter Wert</translation>
    </message>
    <message>
        <source>Greatest number of characters</source>
        <translation>Größte Anzahl von Zeichen</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Allowed values, one on each line</source>
        <translation>Erlaubte Werte, einer je Zeile</translation>
    </message>
    <message>
        <source>&amp;Use these</source>
        <translation>&amp;Übernehmen</translation>
    </message>
    <message>
        <source>&amp;Caption</source>
        <translation>&amp;Beschriftung</translation>
    </message>
    <message>
        <source>Values that are entered are kept</source>
        <translation>Eingegebene Werte werden behalten</translation>
    </message>
    <message>
        <source>&amp;Letters</source>
        <translation>Bu&amp;chstaben</translation>
    </message>
    <message>
        <source>They must be</source>
        <translation>Sie müssen sein</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>Characters, &amp;from</source>
        <translation>Zeichen, &amp;von</translation>
    </message>
    <message>
        <source>&amp;Pattern</source>
        <translation>M&amp;uster</translation>
    </message>
    <message>
        <source>&amp;One of</source>
        <translation>&amp;Eines von</translation>
    </message>
    <message>
        <source>as typed</source>
        <translation>wie eingegeben</translation>
    </message>
    <message>
        <source>lower case</source>
        <translation>Kleinbuchstaben</translation>
    </message>
    <message>
        <source>upper case</source>
        <translation>Großbuchstaben</translation>
    </message>
    <message>
        <source>On this computer only. Existing values are not changed.</source>
        <translation>Nur auf diesem Rechner. Vorhandene Werte werden nicht geändert.</translation>
    </message>
    <message>
        <source>May be e&amp;dited, although it fills itself</source>
        <translation>Darf be&amp;arbeitet werden, obwohl sie sich selbst füllt</translation>
    </message>
</context>
<context>
    <name>tw::TunnelDialog</name>
    <message>
        <source>SSH server</source>
        <translation>SSH-Server</translation>
    </message>
    <message>
        <source>The SSH server %1 is not known yet.</source>
        <translation>Der SSH-Server %1 ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>Compare this fingerprint with what its administrator says. If it differs, another machine may be posing as it.</source>
        <translation>Vergleichen Sie diesen Fingerabdruck mit dem, was der Administrator des Servers sagt. Weicht er ab, gibt sich vielleicht ein anderer Rechner für ihn aus.</translation>
    </message>
    <message>
        <source>&amp;Trust this key</source>
        <translation>Diesem Schlüssel &amp;vertrauen</translation>
    </message>
    <message>
        <source>SSH tunnel</source>
        <translation>SSH-Tunnel</translation>
    </message>
    <message>
        <source>Answer for ssh</source>
        <translation>Antwort für ssh</translation>
    </message>
    <message>
        <source>Co&amp;nnect</source>
        <translation>V&amp;erbinden</translation>
    </message>
    <message>
        <source>&amp;Do not connect</source>
        <translation>&amp;Nicht verbinden</translation>
    </message>
    <message>
        <source>Do not connect</source>
        <translation>Nicht verbinden</translation>
    </message>
    <message>
        <source>It is passed to ssh and not saved.</source>
        <translation>Sie wird an ssh übergeben und nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>tw::UndoDialog</name>
    <message>
        <source>Undo save</source>
        <translation>Speichern rückgängig machen</translation>
    </message>
    <message>
        <source>%1 rows so far…</source>
        <translation>Bisher %1 Zeilen …</translation>
    </message>
    <message>
        <source>Undo the save of %1?</source>
        <translation>Speichern von %1 rückgängig machen?</translation>
    </message>
    <message>
        <source>&amp;All parts of the batch</source>
        <translation>&amp;Alle Teile des Stapels</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>What the undo does</source>
        <translation>Was die Rücknahme bewirkt</translation>
    </message>
    <message>
        <source>Name of the table</source>
        <translation>Name der Tabelle</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig machen</translation>
    </message>
    <message>
        <source>Trying the undo without changing anything…</source>
        <translation>Probe der Rücknahme ohne Änderung …</translation>
    </message>
    <message>
        <source>No row was changed since. The undo leaves a receipt itself.</source>
        <translation>Keine Zeile wurde seither geändert. Auch die Rücknahme hinterlässt einen Beleg.</translation>
    </message>
    <message>
        <source>Nothing can be undone: this stands against it.</source>
        <translation>Nichts kann rückgängig gemacht werden: Dies steht entgegen.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing can be undone: %Ln things stand against it.</source>
        <translation>
            <numerusform>Nichts kann rückgängig gemacht werden: %Ln Hindernis.</numerusform>
            <numerusform>Nichts kann rückgängig gemacht werden: %Ln Hindernisse.</numerusform>
        </translation>
    </message>
    <message>
        <source>Production: type “%1” to delete the rows that the save inserted for good.</source>
        <translation>Produktion: „%1“ eingeben, um die eingefügten Zeilen endgültig zu löschen.</translation>
    </message>
    <message>
        <source>&amp;Undo 1 row</source>
        <translation>1 Zeile &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Undo %1 rows</source>
        <translation>%1 Zeilen &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation>Wird rückgängig gemacht …</translation>
    </message>
    <message>
        <source>The connection was lost while it was saved. The history tells what became of the undo once the server answers.</source>
        <translation>Die Verbindung ging beim Speichern verloren. Der Verlauf zeigt, was daraus wurde, sobald der Server antwortet.</translation>
    </message>
</context>
<context>
    <name>tw::ValueChoices</name>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt…</translation>
    </message>
    <message>
        <source>Type to find more.</source>
        <translation>Tippen, um mehr zu finden.</translation>
    </message>
    <message>
        <source>No rows found.</source>
        <translation>Keine Zeile gefunden.</translation>
    </message>
    <message>
        <source>No matching values.</source>
        <translation>Keine passenden Werte.</translation>
    </message>
</context>
<context>
    <name>tw::ValueDialog</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation>Wert von %1</translation>
    </message>
    <message>
        <source>Ways to see the value</source>
        <translation>Arten, den Wert zu sehen</translation>
    </message>
    <message>
        <source>Hexadecimal</source>
        <translation>Hexadezimal</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>&amp;Keep this value</source>
        <translation>Diesen Wert &amp;behalten</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Valid JSON, kept exactly as typed</source>
        <translation>Gültiges JSON, bleibt genau wie getippt</translation>
    </message>
    <message>
        <source>%1 cannot be read, or is larger than %2.</source>
        <translation>%1 lässt sich nicht lesen oder ist größer als %2.</translation>
    </message>
    <message>
        <source>Wrote %1.</source>
        <translation>%1 geschrieben.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>Erzeu&amp;gen</translation>
    </message>
    <message>
        <source>&amp;Load from file…</source>
        <translation>Aus Datei &amp;laden…</translation>
    </message>
    <message>
        <source>&amp;Write to file…</source>
        <translation>In Datei &amp;schreiben…</translation>
    </message>
    <message>
        <source>Load from file</source>
        <translation>Aus Datei laden</translation>
    </message>
    <message>
        <source>Write to file</source>
        <translation>In Datei schreiben</translation>
    </message>
</context>
<context>
    <name>tw::ValueView</name>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Bounds</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>tw::ValueWindow</name>
    <message>
        <source>The row is no longer shown.</source>
        <translation>Die Zeile wird nicht mehr gezeigt.</translation>
    </message>
</context>
<context>
    <name>tw::ValuesPopup</name>
    <message>
        <source>Values of %1</source>
        <translation>Werte von %1</translation>
    </message>
    <message>
        <source>Search in the values</source>
        <translation>In den Werten suchen</translation>
    </message>
    <message>
        <source>Search in the values of %1</source>
        <translation>In den Werten von %1 suchen</translation>
    </message>
    <message>
        <source>Values, most frequent first</source>
        <translation>Werte, häufigste zuerst</translation>
    </message>
    <message>
        <source>Only these</source>
        <translation>Nur diese</translation>
    </message>
    <message>
        <source>All but these</source>
        <translation>Alle außer diesen</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt…</translation>
    </message>
    <message>
        <source>There are too many rows to list their values.</source>
        <translation>Es sind zu viele Zeilen, um ihre Werte aufzuführen.</translation>
    </message>
    <message>
        <source>%1   ·   %2</source>
        <translation>%1   ·   %2</translation>
    </message>
    <message numerus="yes">
        <source>%n different values</source>
        <translation>
            <numerusform>%n verschiedener Wert</numerusform>
            <numerusform>%n verschiedene Werte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n most frequent values; there are more.</source>
        <translation>
            <numerusform>Der %n häufigste Wert; es gibt mehr.</numerusform>
            <numerusform>Die %n häufigsten Werte; es gibt mehr.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 rows · %2 NULL · %3 distinct</source>
        <translation>%1 Zeilen · %2 NULL · %3 verschiedene</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 bis %2</translation>
    </message>
</context>
<context>
    <name>tw::VersionFlow</name>
    <message>
        <source>the table keeps no old versions of its rows</source>
        <translation>die Tabelle bewahrt keine alten Fassungen ihrer Zeilen auf</translation>
    </message>
    <message>
        <source>no saved row is selected</source>
        <translation>keine gespeicherte Zeile ist ausgewählt</translation>
    </message>
    <message>
        <source>the row has changes that are not saved</source>
        <translation>die Zeile hat Änderungen, die nicht gespeichert sind</translation>
    </message>
    <message>
        <source>the row is an old version itself</source>
        <translation>die Zeile ist selbst eine alte Fassung</translation>
    </message>
    <message>
        <source>the row is no old version</source>
        <translation>die Zeile ist keine alte Fassung</translation>
    </message>
    <message>
        <source>A version of the row was kept.</source>
        <translation>Eine Fassung der Zeile wurde aufbewahrt.</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>Diese Fassung wiederherstellen</translation>
    </message>
    <message>
        <source>The row of this version gets its values again. What the row holds now is kept as another version.</source>
        <translation>Die Zeile dieser Fassung erhält deren Werte wieder. Was sie jetzt enthält, wird als weitere Fassung aufbewahrt.</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>The version was restored; what the row held before is kept.</source>
        <translation>Die Fassung ist wiederhergestellt; was die Zeile zuvor enthielt, ist aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>tw::VersionValues</name>
    <message>
        <source>%1 · changed</source>
        <translation>%1 · geändert</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>This version</source>
        <translation>Diese Fassung</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
</context>
<context>
    <name>tw::WelcomeView</name>
    <message>
        <source>To reach your own server, choose New connection and enter its host, database and user, or drop a link such as postgresql://ada@db.example/shop here; SQLite files can be dropped as well.</source>
        <translation>Den eigenen Server erreichen Sie über „Neue Verbindung“ mit Host, Datenbank und Benutzer, oder indem Sie einen Link wie postgresql://ada@db.example/shop hier ablegen; auch SQLite-Dateien lassen sich ablegen.</translation>
    </message>
    <message>
        <source>Connect to PostgreSQL or open a SQLite file.</source>
        <translation>Mit PostgreSQL verbinden oder eine SQLite-Datei öffnen.</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>Neue Verbindung</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>Recent connections</source>
        <translation>Zuletzt verwendete Verbindungen</translation>
    </message>
    <message>
        <source>Connections and files opened last, the newest first</source>
        <translation>Zuletzt geöffnete Verbindungen und Dateien, die neueste zuerst</translation>
    </message>
    <message>
        <source>Recent tables</source>
        <translation>Zuletzt geöffnete Tabellen</translation>
    </message>
    <message>
        <source>Tables opened last, the newest first</source>
        <translation>Zuletzt geöffnete Tabellen, die neueste zuerst</translation>
    </message>
    <message>
        <source>Tables that you open are listed here.</source>
        <translation>Hier stehen Tabellen, die Sie öffnen.</translation>
    </message>
</context>
<context>
    <name>tw::WholeCells</name>
    <message>
        <source>Reading long values…</source>
        <translation>Lange Werte werden gelesen …</translation>
    </message>
    <message>
        <source>Nothing was done, because the selection has changed.</source>
        <translation>Nichts wurde getan, weil sich die Auswahl geändert hat.</translation>
    </message>
</context>
<context>
    <name>tw::WholeValues</name>
    <message>
        <source>These values have %1 in total, too much to be read at once. Select fewer, or export them to a file.</source>
        <translation>Diese Werte haben zusammen %1, zu viel, um auf einmal gelesen zu werden. Wählen Sie weniger oder exportieren Sie sie in eine Datei.</translation>
    </message>
</context>
<context>
    <name>tw::WindowFeed</name>
    <message>
        <source>No row has the value %1, and none comes after it.</source>
        <translation>Keine Zeile hat den Wert %1, und keine kommt danach.</translation>
    </message>
</context>
<context>
    <name>tw::WordSearchFlow</name>
    <message>
        <source>Words can be searched in %1 now.</source>
        <translation>In %1 können jetzt Wörter gesucht werden.</translation>
    </message>
</context>
<context>
    <name>tw::WordsDialog</name>
    <message>
        <source>All words</source>
        <translation>Alle Wörter</translation>
    </message>
    <message>
        <source>Rows that hold each of the words, anywhere.</source>
        <translation>Zeilen, die jedes der Wörter enthalten, egal wo.</translation>
    </message>
    <message>
        <source>Beginnings of words</source>
        <translation>Wortanfänge</translation>
    </message>
    <message>
        <source>Rows that hold a word beginning with each of them.</source>
        <translation>Zeilen, in denen mit jedem davon ein Wort beginnt.</translation>
    </message>
    <message>
        <source>The words in this order</source>
        <translation>Die Wörter in dieser Reihenfolge</translation>
    </message>
    <message>
        <source>Rows that hold the words one after another.</source>
        <translation>Zeilen, die die Wörter hintereinander enthalten.</translation>
    </message>
    <message>
        <source>As on the web</source>
        <translation>Wie im Web</translation>
    </message>
    <message>
        <source>&quot;a phrase&quot; in quotes, or between choices, -word for without.</source>
        <translation>&quot;eine Wortfolge&quot; in Anführungszeichen, or zwischen Alternativen, -wort für ohne.</translation>
    </message>
    <message>
        <source>Search words in %1</source>
        <translation>Wörter in %1 suchen</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>What is found</source>
        <translation>Was gefunden wird</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The server&apos;s default</source>
        <translation>Die Vorgabe des Servers</translation>
    </message>
    <message>
        <source>&amp;Best matches first</source>
        <translation>&amp;Beste Treffer zuerst</translation>
    </message>
    <message>
        <source>SQLite tells how well rows fit only for tables with an FTS5 index.</source>
        <translation>SQLite sagt nur bei Tabellen mit FTS5-Index, wie gut Zeilen passen.</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>S&amp;uchen</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>&amp;Wörter</translation>
    </message>
    <message>
        <source>&amp;Column</source>
        <translation>&amp;Spalte</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Finden</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>Show &amp;how well each row fits</source>
        <translation>Anzeigen, &amp;wie gut jede Zeile passt</translation>
    </message>
    <message>
        <source>Text around the words</source>
        <translation>Text um die Wörter</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>nicht angezeigt</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>&amp;Text around</source>
        <translation>&amp;Text darum</translation>
    </message>
</context>
<context>
    <name>tw::ZoneDialog</name>
    <message>
        <source>&amp;Show moments in this zone</source>
        <translation>Zeitpunkte in dieser Zone &amp;zeigen</translation>
    </message>
    <message>
        <source>Display time zone</source>
        <translation>Angezeigte Zeitzone</translation>
    </message>
    <message>
        <source>Search zones by name</source>
        <translation>Zonen nach Namen suchen</translation>
    </message>
    <message>
        <source>Time zones</source>
        <translation>Zeitzonen</translation>
    </message>
    <message>
        <source>For columns of moments with a time zone. Copies, edits and exports hold what the server wrote.</source>
        <translation>Für Spalten von Zeitpunkten mit Zeitzone. Kopien, Bearbeitungen und Exporte enthalten, was der Server schrieb.</translation>
    </message>
</context>
</TS>
