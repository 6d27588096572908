# Jeder Satz eines Decks auf Deutsch. Die Plätze stehen wie in `en.ftl`: Zahlen bis zwölf werden zu Wörtern, alles andere
# ist ein Name, eine Zahl mit Beleg oder ein Datum und bleibt, wie es ist.

## Zahlen, Daten, Fugen

number-0 = keine
number-1 = eins
number-2 = zwei
number-3 = drei
number-4 = vier
number-5 = fünf
number-6 = sechs
number-7 = sieben
number-8 = acht
number-9 = neun
number-10 = zehn
number-11 = elf
number-12 = zwölf
month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember
month-1-short = Jan
month-2-short = Feb
month-3-short = Mär
month-4-short = Apr
month-5-short = Mai
month-6-short = Jun
month-7-short = Jul
month-8-short = Aug
month-9-short = Sep
month-10-short = Okt
month-11-short = Nov
month-12-short = Dez
date-long = { $day }.{ "\u00A0" }{ $month } { $year }
date-day = { $day }.{ "\u00A0" }{ $month }
days = { $n ->
    [one] einen Tag
   *[other] { $n } Tage
}
weeks = { $n ->
    [one] eine Woche
   *[other] { $n } Wochen
}
months = { $n ->
    [one] einen Monat
   *[other] { $n } Monate
}
list-more = { $first }, { $next }
list-last = { $first } und { $next }
and-more = { $line } und { $n } mehr
two-parts = { $first }; { $second }
two-sentences = { $first }. { $second }
from-to = { $from } bis { $to }
part-of = { $part } von { $whole }
quote = „{ $quote }“
quote-closed = { $quote }“
quote-open = „
quote-large = “
quote-close = “
some-shown = { $line }; gezeigt: { $n }
continued = {", "}Fortsetzung

## Quartale

quarter-of-year = { $n ->
    [first] erstes Quartal { $year }
    [second] zweites Quartal { $year }
    [third] drittes Quartal { $year }
   *[fourth] viertes Quartal { $year }
}
quarter-short = Q{ $n } { $year }
quarter-only = Q{ $n }
document-title = { $client }: Quartalsgespräch, { $quarter }
confidential = Vertraulich

## Deckblatt und Tagesordnung

cover-kicker = Quartalsgespräch
quarter-note = { $kind ->
    [fiscal] Geschäftsquartal, { $months }
   *[calendar] Kalenderquartal, { $months }
}
figures-as-of = Zahlen mit Stand vom { $day }
confidential-for = Vertraulich, erstellt für { $client }
agenda-kicker = Tagesordnung und Entscheidungen
attendees = Mit { $names }
attendees-both = Mit { $theirs }; für uns { $ours }
agenda-title = { $form ->
    [one] Wo wir stehen und was als Nächstes kommt, in { $minutes } Minute
   *[other] Wo wir stehen und was als Nächstes kommt, in { $minutes } Minuten
}
agenda-title-decisions = { $n ->
    [one] { $form ->
        [one] Wir bitten Sie in dieser { $minutes } Minute um eine Entscheidung
       *[other] Wir bitten Sie in diesen { $minutes } Minuten um eine Entscheidung
    }
   *[other] { $form ->
        [one] Wir bitten Sie in dieser { $minutes } Minute um { $n } Entscheidungen
       *[other] Wir bitten Sie in diesen { $minutes } Minuten um { $n } Entscheidungen
    }
}
outcome-by = Ergebnis bis { $day }: { $outcome }
outcome = Ergebnis: { $outcome }
block-retrospective = Rückblick
block-status = Wo wir stehen
block-value = Wert und Ertrag
block-next-quarter = Nächstes Quartal
block-discussion = Strategisches Gespräch
block-decisions = Entscheidungen
part-promises = Zusagen
part-scorecard = Kennzahlen
part-outcomes = Ergebnisse
part-use = Nutzung
part-support = Support
part-satisfaction = Zufriedenheit
part-confirmed = bestätigt
part-documented = belegt
part-claimed = angegeben
part-gained = Ihr Nutzen
part-risks = Risiken
part-initiatives = Vorhaben
part-commitments = Zusagen
part-direction = Wohin Sie wollen
part-questions = { $n ->
    [one] eine Frage
   *[other] { $n } Fragen
}
decision-number = Entscheidung { $n }
decisions-numbered = { $n ->
    [one] Entscheidung { $numbers }
   *[other] Entscheidungen { $numbers }
}

## Kennzahlen

in-month = im { $month }
on-day = am { $day }
up-from = gestiegen von { $before } { $then }
down-from = gefallen von { $before } { $then }
unchanged = unverändert seit { $since }
points = { $form ->
    [one] { $n } Punkt
   *[other] { $n } Punkte
}
stands = { $name }: { $now }
stands-moved = { $name }: { $now }, { $moved }
stands-in-quarter = { $way ->
    [up] { $name }: { $now }, im Quartal um { $by } gestiegen
   *[down] { $name }: { $now }, im Quartal um { $by } gefallen
}
stands-since = { $way ->
    [up] { $name }: { $now }, seit { $since } um { $by } gestiegen
   *[down] { $name }: { $now }, seit { $since } um { $by } gefallen
}
name-and-unit = { $name } ({ $unit })
name-on-day = { $name } am { $day }
name-today = { $name } heute
name-moved = { $name }, { $moved }
name-and-state = { $name }: { $state }
in-the-quarter = im Quartal
since-day = seit { $since }
name-change-in-quarter = { $name }, Veränderung im Quartal
name-change-since = { $name }, Veränderung seit { $since }
formula-last-reading = letzter Stand im Quartal
record-reading = Stand vom { $day }
record-readings = Stände vom { $first } und { $second }

## Ziele und Kennzahlen

targets-all-met = alle { $n } Ziele{ $mark } sind erreicht
targets-met = { $of ->
    [1] { $met ->
        [0] das Ziel ist nicht erreicht{ $mark }
       *[other] das Ziel ist erreicht{ $mark }
    }
    [2] { $met ->
        [0] keines von zwei Zielen ist erreicht{ $mark }
        [1] eines von zwei Zielen{ $mark } ist erreicht
       *[other] beide Ziele{ $mark } sind erreicht
    }
   *[other] { $met ->
        [0] keines von { $of } Zielen ist erreicht{ $mark }
        [1] eines von { $of } Zielen{ $mark } ist erreicht
       *[other] { $met } von { $of } Zielen{ $mark } sind erreicht
    }
}
course-on = { $part ->
    [all] { $n ->
        [one] eines ist auf Kurs
        [2] beide sind auf Kurs
       *[other] alle sind auf Kurs
    }
   *[some] { $n ->
        [one] eines ist auf Kurs
       *[other] { $n } sind auf Kurs
    }
}
course-behind = { $part ->
    [all] { $n ->
        [one] eines liegt zurück
        [2] beide liegen zurück
       *[other] alle liegen zurück
    }
   *[some] { $n ->
        [one] eines liegt zurück
       *[other] { $n } liegen zurück
    }
}
course-missed = { $part ->
    [all] { $n ->
        [one] eines wurde verfehlt
        [2] beide wurden verfehlt
       *[other] alle wurden verfehlt
    }
   *[some] { $n ->
        [one] eines wurde verfehlt
       *[other] { $n } wurden verfehlt
    }
}
course-unread = { $n ->
    [one] eines wurde im Quartal nicht erhoben
   *[other] { $n } wurden im Quartal nicht erhoben
}
target-met = das Ziel von { $target } ist erreicht
target-is = das Ziel ist { $target } bis { $due }
target-missed = das Ziel von { $target } bis { $due } ist verfehlt
criterion-and-metric = { $criterion } ({ $metric })
status-no-reading = nicht erhoben
status-reached = erreicht
status-passed = übertroffen
status-within = im Ziel
status-missed = verfehlt
status-on-course = auf Kurs
status-behind = im Rückstand
status-missed-at = verfehlt: { $value } am { $day }
status-met-at = erreicht: { $value } am { $day }
status-first-reading = erster Stand
status-no-change = unverändert
status-up = plus { $by }
status-down = minus { $by }
scorecard-kicker = Kennzahlen
measured-nothing = Im Quartal wurde keine Kennzahl erhoben
measured-first = { $n ->
    [one] eine Kennzahl wurde zum ersten Mal erhoben
   *[other] { $n } Kennzahlen wurden zum ersten Mal erhoben
}
measured-all = { $way ->
    [better] { $n ->
        [one] eine Kennzahl hat sich verbessert
        [2] beide Kennzahlen haben sich verbessert
       *[other] alle { $n } Kennzahlen haben sich verbessert
    }
   *[worse] { $n ->
        [one] eine Kennzahl hat sich verschlechtert
        [2] beide Kennzahlen haben sich verschlechtert
       *[other] alle { $n } Kennzahlen haben sich verschlechtert
    }
}
measured-moved = { $better ->
    [0] { $worse ->
        [0] keine Kennzahl hat sich verändert
        [one] eine von { $of } Kennzahlen hat sich verschlechtert
       *[other] { $worse } von { $of } Kennzahlen haben sich verschlechtert
    }
    [one] { $worse ->
        [0] eine von { $of } Kennzahlen hat sich verbessert
       *[other] verbessert: eine von { $of } Kennzahlen; verschlechtert: { $worse }
    }
   *[other] { $worse ->
        [0] { $better } von { $of } Kennzahlen haben sich verbessert
       *[other] verbessert: { $better } von { $of } Kennzahlen; verschlechtert: { $worse }
    }
}
targets-head = Erfolgskriterium
targets-head-due = Erfolgskriterium, fällig am { $due }
metric-due = { $metric }, fällig am { $due }
not-measured-yet = Noch nicht gemessen
measured-head = Gemessen, ohne vereinbartes Ziel
measured-also-head = Außerdem gemessen, ohne vereinbartes Ziel
head-before = Vorher
key-start = Beginn
key-before = vorher
key-to = bis { $month }
key-quarter = { $n ->
    [first] erstes Quartal
    [second] zweites Quartal
    [third] drittes Quartal
   *[fourth] viertes Quartal
}
name-targets-met = Erreichte Ziele
name-agreed = { $n ->
    [one] Ausgangswert und Ziel
   *[other] Ausgangswerte und Ziele
}
record-agreed = { $n ->
    [one] Erfolgskriterium wie vereinbart
   *[other] Erfolgskriterien wie vereinbart
}
shown-pairs = { $n ->
    [one] { $count } Paar
   *[other] { $count } Paare
}
count-criteria = { $n ->
    [one] ein Erfolgskriterium
   *[other] { $n } Erfolgskriterien
}
chart-start = { $value } zu Beginn
chart-target = Ziel { $value }

## Zusammenfassung

summary-kicker = Zusammenfassung
value-times = der nachweisbare Wert beträgt das { $times }-Fache des Honorars
value-sum = der nachweisbare Wert beträgt { $total }
value-row = { $how ->
    [both] Wert, von Ihnen bestätigt oder belegt, { $months }
    [confirmed] Wert, von Ihnen bestätigt, { $months }
   *[documented] Belegter Wert, { $months }
}
ours-kept-but-one = { $how ->
    [kept] Von unseren Zusagen gehalten; nicht gehalten: { $what }
   *[done] Von unseren Zusagen gehalten; nicht erledigt: { $what }
}
ours-kept-but = { $how ->
    [kept] Von unseren Zusagen gehalten; { $n } sind nicht gehalten
   *[done] Von unseren Zusagen gehalten; { $n } sind nicht erledigt
}

## Zusagen beider Seiten

promises-kicker = Seit dem letzten Quartalsgespräch
since-last-review = Seit dem letzten Quartalsgespräch am { $day }
no-promises = Zwischen uns war keine Zusage offen; geändert hat sich Folgendes
promises-open = { $n ->
    [one] eine Zusage ist noch offen
   *[other] { $n } Zusagen sind noch offen
}
promises-all-kept = alle { $n } Zusagen{ $mark } sind gehalten
promises-kept = { $of ->
    [1] { $kept ->
        [0] die eine Zusage ist nicht gehalten{ $mark }
       *[other] die eine Zusage ist gehalten{ $mark }
    }
    [2] { $kept ->
        [0] keine von zwei Zusagen ist gehalten{ $mark }
        [1] eine von zwei Zusagen{ $mark } ist gehalten
       *[other] beide Zusagen{ $mark } sind gehalten
    }
   *[other] { $kept ->
        [0] keine von { $of } Zusagen ist gehalten{ $mark }
        [1] eine von { $of } Zusagen{ $mark } ist gehalten
       *[other] { $kept } von { $of } Zusagen{ $mark } sind gehalten
    }
}
not-due-yet = { $n ->
    [one] eine ist noch nicht fällig
   *[other] { $n } sind noch nicht fällig
}
ours-not-kept = { $n ->
    [one] eine von uns nicht
   *[other] { $n } von uns nicht
}
yours-not-kept = { $n ->
    [one] eine von Ihnen nicht
   *[other] { $n } von Ihnen nicht
}
both-not-kept = { $ours ->
    [one] { $yours ->
        [one] eine von uns und eine von Ihnen nicht
       *[other] eine von uns und { $yours } von Ihnen nicht
    }
   *[other] { $yours ->
        [one] { $ours } von uns und eine von Ihnen nicht
       *[other] { $ours } von uns und { $yours } von Ihnen nicht
    }
}
due-day = Fällig am { $day }
fate-still-open = weiterhin offen
fate-kept = gehalten
fate-kept-late = gehalten, { $by } verspätet
fate-done-late = verspätet erledigt
fate-done-late-by = erledigt, { $by } verspätet
fate-missed = nicht gehalten
fate-overdue = überfällig
fate-open = offen
part-done = { $part } erledigt
record-commitment = Zusage vom { $day }
record-commitment-undated = Zusage
formula-done = erledigt ÷ zugesagt
formula-kept = gehalten ÷ gegeben
name-kept = { $whose ->
    [ours] Unsere gehaltenen Zusagen
   *[all] Gehaltene Zusagen
}
count-commitments = { $n ->
    [one] eine Zusage
   *[other] { $n } Zusagen
}
changed-scope = Leistungsumfang
changed-incident = Vorfall
contract-began = { $service }: begonnen am { $day }
contract-renewed = { $service }: verlängert am { $day }
contract-ended = { $service }: beendet am { $day }
incident-over = { $what }: behoben am { $day }
head-we-promised = Von uns zugesagt
head-you-promised = Von Ihnen zugesagt
head-what-became = Was daraus wurde
head-changed = Was sich außerdem geändert hat

## Ergebnisse

outcomes-kicker = Ergebnisse des Quartals
outcomes-some-shown = { $n } von { $of }
outcomes-title = Was das Quartal gebracht hat
outcome-delivered = Geliefert
outcome-improved = Verbessert
outcome-resolved = Behoben
outcome-praised = Ihre Worte
outcome-did-not-work = Nicht gelungen
outcomes-kept = { $n ->
    [one] eine Zusage von uns ist gehalten
   *[other] { $n } Zusagen von uns sind gehalten
}
outcomes-done = { $n ->
    [one] eine Zusage von uns ist erledigt
   *[other] { $n } Zusagen von uns sind erledigt
}
outcomes-better = { $n ->
    [one] eine Kennzahl ist besser geworden
   *[other] { $n } Kennzahlen sind besser geworden
}
outcomes-done-and-better = { $done ->
    [one] { $better ->
        [one] eine Zusage von uns ist erledigt und eine Kennzahl besser geworden
       *[other] eine Zusage von uns ist erledigt und { $better } Kennzahlen sind besser geworden
    }
   *[other] { $better ->
        [one] { $done } Zusagen von uns sind erledigt und eine Kennzahl ist besser geworden
       *[other] { $done } Zusagen von uns sind erledigt und { $better } Kennzahlen besser geworden
    }
}
outcomes-kept-and-better = { $kept ->
    [one] { $better ->
        [one] eine Zusage von uns ist gehalten und eine Kennzahl besser geworden
       *[other] eine Zusage von uns ist gehalten und { $better } Kennzahlen sind besser geworden
    }
   *[other] { $better ->
        [one] { $kept } Zusagen von uns sind gehalten und eine Kennzahl ist besser geworden
       *[other] { $kept } Zusagen von uns sind gehalten und { $better } Kennzahlen besser geworden
    }
}
outcomes-failed = { $n ->
    [one] ein Punkt ist nicht gelungen
   *[other] { $n } Punkte sind nicht gelungen
}
promised-on = Zugesagt am { $day }
as-promised = Zugesagt am { $day }
kept-on = Gehalten am { $day }
kept-on-late = Gehalten am { $day }, { $by } verspätet
done-on = Erledigt am { $day }
done-on-late = Erledigt am { $day }, { $by } verspätet
was-due = Fällig am { $day }
over-since = Behoben am { $day }
comment-in-survey = Ein Kommentar in der Umfrage vom { $day }
comment-led-to = { $said }; daraus wurde: { $initiative }
shown-words = in Worten
name-comment = Kommentar
formula-as-written = wie geschrieben

## Wo wir stehen

where-kicker = Wo wir stehen
where-title = Nutzung, Support und Zufriedenheit am Ende des Quartals
satisfaction = Zufriedenheit
satisfaction-on = Zufriedenheit, { $day }
satisfaction-is = Zufriedenheit: { $figure } { $note }
of-scale = von { $top }, n{ "\u00A0" }={ "\u00A0" }{ $n }
recommend-is = Würden uns empfehlen: { $figure }, n{ "\u00A0" }={ "\u00A0" }{ $n }
recommend-of = Würden uns empfehlen: { $figure } von { $top }, n{ "\u00A0" }={ "\u00A0" }{ $n }
recommend-score = Würden uns empfehlen: { $figure } auf einer Skala von −100 bis 100, n{ "\u00A0" }={ "\u00A0" }{ $n }
would-recommend = empfehlen uns, n{ "\u00A0" }={ "\u00A0" }{ $n }
name-nps = Würden uns empfehlen, { $range }
formula-mean = Mittel aus { $n } Antworten
formula-answers = wie geantwortet, kein Mittelwert
record-survey = Umfrage, n{ "\u00A0" }={ "\u00A0" }{ $n }

## Wert

value-kicker = Wert und Ertrag
value-title-times = Der nachweisbare Wert beträgt das { $times }-Fache des Honorars im Quartal
value-title-sum = Der nachweisbare Wert beträgt { $total }
value-title-claimed = Ein Wert von { $total } ist angegeben und noch nicht nachgewiesen
value-title-count = { $n ->
    [one] { $verified ->
        [0] ein Wertbeitrag ist angegeben und noch nicht nachgewiesen
       *[other] ein Wertbeitrag ist belegt oder von Ihnen bestätigt
    }
   *[other] { $verified ->
        [0] { $n } Wertbeiträge sind angegeben und noch nicht nachgewiesen
        [one] { $n } Wertbeiträge sind erfasst, einer davon belegt oder von Ihnen bestätigt
       *[other] { $n } Wertbeiträge sind erfasst, { $verified } davon belegt oder von Ihnen bestätigt
    }
}
value-total = { $how ->
    [both] Wert, { $months } { $year }, von Ihnen bestätigt oder belegt
    [confirmed] Wert, { $months } { $year }, von Ihnen bestätigt
   *[documented] Wert, { $months } { $year }, belegt
}
value-grade = { $grade ->
    [client_confirmed] Von Ihnen bestätigt
    [documented] Belegt
   *[claimed] Angegeben, nicht gezählt
}
fees = Honorar
source-and-day = { $source }, { $day }
no-document = Kein Beleg, { $day }
hours-at-rate = { $form ->
    [one] { $source }; { $hours } Stunde zu { $rate }
   *[other] { $source }; { $hours } Stunden zu { $rate }
}
hours-only = { $form ->
    [one] { $source }; { $hours } Stunde
   *[other] { $source }; { $hours } Stunden
}
note-rate = Eine Stunde ist mit { $rate } angesetzt.
note-currencies = Das Honorar lautet auf { $codes }; der Wert wird ihm deshalb nicht gegenübergestellt.
note-shown = { $n ->
    [one] Von { $of } Zeilen ist eine gezeigt; Summen und Zahlen gelten für alle.
   *[other] Von { $of } Zeilen sind { $n } gezeigt; Summen und Zahlen gelten für alle.
}
note-claimed = Was nur angegeben ist, zählt nicht zur Summe.
name-value = { $grade ->
    [client_confirmed] Wert, von Ihnen bestätigt
    [documented] Wert, belegt
   *[claimed] Wert, angegeben und nicht gezählt
}
name-total = { $how ->
    [both] Wert, bestätigt oder belegt
    [confirmed] Wert, bestätigt
   *[documented] Wert, belegt
}
name-fees = Honorar des Quartals
name-ratio = Wert im Verhältnis zum Honorar des Quartals
formula-hours = { $hours } Std. × { $rate }
formula-value = { $grade ->
    [client_confirmed] wie vom Kunden bestätigt
    [documented] wie belegt
   *[claimed] nach unserer Schätzung
}
formula-agreements = Jahreswert von { $n } Verträgen ÷ 4
record-value = { $grade ->
    [client_confirmed] Wert, bestätigt
    [documented] Wert, belegt
   *[claimed] Unsere Schätzung, noch kein Beleg
}
record-without-claimed = Wertbeiträge ohne die nur angegebenen
record-invoice = Rechnung { $number }
record-agreement = { $service }, Vertrag
record-value-and-fees = Wertbeiträge, Honorar des Quartals
count-value-records = { $n ->
    [one] ein Wertbeitrag
   *[other] { $n } Wertbeiträge
}
count-invoices = { $n ->
    [one] eine Rechnung
   *[other] { $n } Rechnungen
}
count-agreements = { $n ->
    [one] unser Vertrag
   *[other] { $n } Verträge
}
head-uncounted = Ihr Nutzen, nicht in Geld gezählt

## Risiken

risks-kicker = Risiken und Maßnahmen
risks-all-met = { $n ->
    [one] ein Risiko für den Plan, mit Antwort, Verantwortlichem und Termin
   *[other] { $n } Risiken für den Plan, jedes mit Antwort, Verantwortlichem und Termin
}
risks-met = { $n ->
    [one] ein Risiko für den Plan, mit einer Antwort
   *[other] { $n } Risiken für den Plan, jedes mit einer Antwort
}
risks-unmet = { $n ->
    [one] ein Risiko für den Plan ist noch ohne Antwort
   *[other] { $n } Risiken für den Plan, noch ohne Antwort: { $unmet }
}
risks-occurred = { $n ->
    [one] ein Risiko für den Plan, das eingetreten ist
   *[other] { $n } Risiken für den Plan, eingetreten: { $occurred }
}
risk-occurred = Eingetreten: { $statement }

## Plan, Entscheidungen, Zusagen

plan-kicker = Nächstes Quartal
plan-head = Vorhaben und Ergebnis
initiatives = { $n ->
    [one] ein Vorhaben
   *[other] { $n } Vorhaben
}
initiatives-by = { $n ->
    [one] ein Vorhaben bis { $day }
   *[other] { $n } Vorhaben bis { $day }
}
initiatives-late = { $n ->
    [one] { $line }, verspätet und noch offen
   *[other] { $line }, verspätet: { $late }
}
needs-decision = braucht Entscheidung { $n }
today = Heute, { $day }
as-of = Stand { $day }
decisions-kicker = Entscheidungen und Zusagen
decisions-kicker-continued = Entscheidungen und Zusagen, Fortsetzung
commitments-kicker = Zusagen
decisions-asked = { $n ->
    [one] { $when ->
        [today] heute bitten wir Sie um eine Entscheidung
       *[open] wir bitten Sie um eine Entscheidung
    }
   *[other] { $when ->
        [today] heute bitten wir Sie um { $n } Entscheidungen
       *[open] wir bitten Sie um { $n } Entscheidungen
    }
}
decisions-asked-and-taken = { $n ->
    [one] { $asked }; eine ist getroffen
   *[other] { $asked }; { $n } sind getroffen
}
decisions-taken = { $n ->
    [one] die erbetene Entscheidung ist getroffen
    [2] beide erbetenen Entscheidungen sind getroffen
   *[other] alle { $n } erbetenen Entscheidungen sind getroffen
}
commitments-ours = { $n ->
    [one] eine Zusage geben wir
   *[other] { $n } Zusagen geben wir
}
commitments-yours = { $n ->
    [one] eine Zusage geben Sie
   *[other] { $n } Zusagen geben Sie
}
commitments-both = { $ours ->
    [one] { $yours ->
        [one] eine Zusage geben wir und eine Sie
       *[other] eine Zusage geben wir und { $yours } Sie
    }
   *[other] { $yours ->
        [one] { $ours } Zusagen geben wir und eine Sie
       *[other] { $ours } Zusagen geben wir und { $yours } Sie
    }
}
commitments-by = { $n ->
    [one] { $line }, bis { $day }
   *[other] { $line }, die letzte bis { $day }
}
by-overdue = { $day }, überfällig

## Gespräch

discussion-kicker = Strategisches Gespräch
your-goals = { $n ->
    [one] Ihr Ziel: { $goals }
   *[other] Ihre Ziele: { $goals }
}
goals-counted = { $n ->
    [one] wohin Sie wollen: ein Ziel
   *[other] wohin Sie wollen: { $n } Ziele
}
questions-only = { $n ->
    [one] eine Frage dazu, wohin Sie wollen
   *[other] { $n } Fragen dazu, wohin Sie wollen
}
formula-stated = wie von Ihnen gesagt
record-heard = Unser Gespräch vom { $day }
record-goal = Ihr Ziel, wie erfasst

## Quellen

sources-kicker = Anhang: Quellen
sources-title = Jede Zahl mit Formel, Beleg und Datum

## Köpfe von Tabellen, Fuß der Seite

head-risk = Was den Plan gefährden kann
head-mitigation = Was wir dagegen tun
head-owner = Verantwortlich
head-by = Bis wann
head-decision = Entscheidung
head-answer = Antwort
head-commitment = Zusage und Ergebnis
head-figure = Zahl
head-value = Wert
head-formula = Formel
head-record = Beleg
head-as-of = Stand
head-page = Seite
head-start = Beginn
head-now = Jetzt
head-target = Ziel
head-status = Stand
head-change = Änderung
sources-page = Quellen, Seite { $page }
sources-pages = Quellen, Seiten { $first }–{ $last }

## Was ein Bild zeigt, für alle, die es nicht sehen

alt-no-date = ohne Termin
alt-weeks = Wochen ab { $from }; heute ist der { $today }. { $rows }.
alt-block = { $form ->
    [one] { $name }, { $minutes } Minute
   *[other] { $name }, { $minutes } Minuten
}
alt-agenda = Das Gespräch als Balken im Verhältnis seiner Minuten: { $parts }.
alt-logo = Logo unseres Hauses
alt-year = Das Jahr als Linie, darauf hervorgehoben: { $months }.
alt-year-meeting = Das Jahr als Linie, darauf hervorgehoben: { $months } und der { $day } als Tag des Gesprächs.
alt-horizon = Eine Linie von Monaten ab { $today }: { $goals }.
alt-scale = Skala von { $from } bis { $to }: { $figure }, { $note }.
alt-bars = Balken: { $name }. { $parts }.
alt-line = Verlauf: { $name }. { $parts }.
alt-line-target = Verlauf: { $name }. { $parts }; { $target } bis { $due }.
alt-value = Balken auf einer Skala: { $parts }.
alt-target = { $name }: Beginn { $start }, { $when } { $last }, jetzt { $now }, Ziel { $target }, { $status }.
alt-measured = { $name }: jetzt { $now }, { $when } { $last }, { $status }.

## Folien

slide-cover = Deckblatt
slide-agenda = Tagesordnung und Entscheidungen
slide-summary = Zusammenfassung
slide-promises = Seit dem letzten Quartalsgespräch
slide-scorecard = Kennzahlen
slide-outcomes = Ergebnisse des Quartals
slide-status = Wo wir stehen
slide-value = Wert und Ertrag
slide-risks = Risiken und Maßnahmen
slide-next-quarter = Nächstes Quartal
slide-discussion = Strategisches Gespräch
slide-decisions = Entscheidungen
slide-commitments = Zusagen
slide-sources = Quellen
