# 北森監査法人 (Kitamori Audit): an audit corporation in Tokyo that pays in yen. Healthy, formal, a long way off.

account
| when  | name   | industry   | employees | tier      | owner         | currency | since | lifecycle_stage | relationship_stage | hourly_rate | works_with_us_because
| first | 北森監査法人 | accounting | 230       | recurring | Ines Halloway | JPY      | -25m  | growth          | initiation         | 9500        | Hours and review notes stand in one place, in both languages.

change account
| when | relationship_stage
| -430 | trust
| -90  | advisor

business_unit | when = first
| name
| 東京
| 大阪

assignment | when = first
| member          | role
| Ines Halloway   | account_lead
| Daniel Ferreira | expert

stakeholder
| when  | key  | name        | title                | role           | influence | interest | strength   | executive | reports_to | business_unit | prefers   | email
| first | 佐藤   | 佐藤 美咲       | Managing Partner     | decision_maker | 5         | 3        | developing | yes       |            |               | in_person |
| first | 田中   | 田中 健一       | Head of Methods      | champion       | 4         | 5        | developing |           | 佐藤         | 東京            | email     |
| first | Mori | Mori Haruka | Audit Manager, Osaka | user           | 3         | 4        | weak       |           | 田中         | 大阪            |           | mori.haruka@kitamori.example

change stakeholder
| when | key  | strength
| -88  | 佐藤   | strong
| -300 | 田中   | strong
| -140 | Mori | developing

influence together
| when  | from | kind    | to
| first | 田中   | advises | 佐藤

sponsorship together | when = first
| member        | stakeholder
| Ines Halloway | 佐藤

engagement
| when  | key                             | service            | starts      | ends    | notice_by | annual_value | recurring | margin_percent
| first | Practice platform, earlier term | Practice platform  | -470-1d-12m | -470-1d |           | 13392000     | yes       | 51
| -470  | Practice platform               | Practice platform  | -470        | +260    | +170      | 14400000     | yes       | 51
| -300  | Advanced reporting              | Advanced reporting | -300        | +260    | +170      | 4200000      | yes       | 58

bill | number = KM-{nnnn}
| when                                | engagement                      | amount  | then
| every 3 months -470-1d-12m..-470-1d | Practice platform, earlier term | 3348000 | day+30d~3d
| every 3 months -470..+260           | Practice platform               | 3600000 | day+30d~3d
| every 3 months -300..+260           | Advanced reporting              | 1050000 | day+30d~3d

hours together | on = day
| when             | member          | engagement        | hours   | activity
| fridays -470..-1 | Daniel Ferreira | Practice platform | about 4 | Reporting

metric | when = needed
| name                              | unit                 | meaning  | better
| Active users                      | people               | adoption | higher
| Review notes closed within a week | percent              | outcome  | higher
| Support requests                  | requests per quarter | support  | lower

readings together
| when                | metric                            | value
| month ends -18..-1  | Active users                      | each 88 92 95 101 104 109 114 118 124 129 133 138 142 147 151 156 160 164
| month ends -18..-1  | Review notes closed within a week | each 57 58 60 61 63 64 66 67 69 70 72 73 73 75 76 78 79 81
| quarter ends -6..-1 | Support requests                  | each 22 20 18 19 16 15

success_criterion | set_on = day
| when | metric                            | baseline | target | due    | name
| -460 | Active users                      | 80       | 170    | Q+1/80 | Auditors in Tokyo and Osaka on one plan
| -460 | Review notes closed within a week | 55       | 85     | Q+1/80 | Review notes closed within a week

objective | when = needed | audience = client
| due    | statement
| Q+2/30 | One method in two cities

initiative | audience = client
| when   | name                  | objective                | owner           | starts | due    | outcome
| -170   | Osaka on the platform | One method in two cities | Daniel Ferreira | -150   | Q-1/75 | Sixty auditors in Osaka plan their own weeks
| Q-1/16 | Reports in Japanese   | One method in two cities | Daniel Ferreira | Q-1/50 | Q0/83  | Partners read every page in their language

change initiative
| when   | key                   | status
| -149   | Osaka on the platform | active
| Q-1/73 | Osaka on the platform | done
| Q-1/51 | Reports in Japanese   | active

client_goal | audience = client
| when | by     | statement
| -170 | Q+2/30 | Enter the March year-ends without overtime in Osaka

opportunity
| when | name                                   | kind       | service           | value   | expected_close | stage      | probability_percent | needs
| -88  | Resource planning for the March season | cross_sell | Resource planning | 5200000 | Q+1/30         | identified | 30                  | The reports in Japanese

change opportunity
| when | key                                    | stage      | probability_percent
| -30  | Resource planning for the March season | discussing | 45

promise | by = us
| when   | owner           | what                                         | due    | of | done | then   | then status | then kept_on
| Q-2/16 | Daniel Ferreira | Bring the Osaka teams on board               | Q-1/75 |    |      | Q-1/73 | kept        | day
| Q0/16  | Daniel Ferreira | Deliver the five partner reports in Japanese | Q0/70  | 5  | 0    |        |             |

promise | by = client
| when   | stakeholder | what                                 | due    | then   | then status | then kept_on
| Q-1/16 | 田中          | Check the Japanese wording           | Q-1/60 | Q-1/59 | kept        | day
| Q0/16  | Mori        | Name a plan owner in each Osaka team | Q0/45  | Q0/44  | kept        | day

risk
| when | key      | likelihood | impact | owner         | due    | statement                              | indicator                    | mitigation
| -400 | distance | 2          | 4      | Ines Halloway | Q+1/60 | Visits fall away and the tie with them | Two quarters without a visit | Two visits a year are booked ahead

change risk
| when | key      | status
| -380 | distance | mitigating

survey_response | on = day
| when   | key         | kind | score | n  | by
| -410   |             | nps  | 7     |    | 田中
| -200   |             | nps  | 8     |    | 田中
| -200   |             | csat | 4.0   | 48 |
| Q-1/52 |             | nps  | 9     |    | 佐藤
| Q-1/52 | csat Q-1/52 | csat | 4.3   | 57 |

verbatim | when = with survey
| survey      | audience | mood    | text
| csat Q-1/52 | client   | praise  | レビューの指摘が一つの画面で追えるようになった。

value_record | on = day
| when   | statement                                  | quantity | unit  | evidence   | source              | then   | then evidence    | then source
| -220   | Review notes no longer copied by hand      | 300      | hours | documented | Time records, Tokyo |        |                  |
| Q-1/70 | Osaka planned without a second spreadsheet | 180      | hours | documented | Time records, Osaka | Q-1/84 | client_confirmed | Head of Methods, by e-mail

review
| {quarter} | {on}   | {with}       | {by}          | {summary}
| Q-6       | Q-5/16 | 佐藤, 田中       | Ines Halloway | Tokyo calm.
| Q-5       | Q-4/16 | 佐藤, 田中       | Ines Halloway | Notes in one place.
| Q-4       | Q-3/16 | 佐藤, 田中       | Ines Halloway | Osaka asked for.
| Q-3       | Q-2/16 | 佐藤, 田中       | Ines Halloway | Osaka decided.
| Q-2       | Q-1/16 | 佐藤, 田中       | Ines Halloway | Osaka half-way.
| Q-1       | Q0/16  | 佐藤, 田中, Mori | Ines Halloway | 佐藤さん出席。日本語レポートを最優先。

decision
| qbr | {on}  | {by}  | stakeholder | initiative          | then  | what                                                    | then answer
| Q-1 | Q0/16 | Q0/60 | 佐藤          | Reports in Japanese | Q0/20 | Choose the partners who read the Japanese reports first | Four partners in Tokyo

question
| qbr | {on}  | text
| Q-1 | Q0/16 | What should Osaka do by itself next year?
| Q-1 | Q0/16 | Which page would a partner read in Japanese first?

action
| when | owner         | due | from_id       | what
| -16  | Ines Halloway | +20 | risk distance | Book the visit to Osaka

talk
| when      | kind        | channel   | direction | {with} | {by}            | summary
| -432 8:00 | executive   | in_person | ours      | 佐藤, 田中 | Ines Halloway   | 四半期ごとに訪問することで合意。Osaka follows when Tokyo is calm.
| -171 8:00 | strategic   | in_person | ours      | 佐藤, 田中 | Ines Halloway   | 大阪の導入を決定。佐藤さんは期限より品質を重視。
| -89 10:30 | executive   | in_person | ours      | 佐藤     | Ines Halloway   | Dinner in Tokyo. 佐藤さん asked what we would do in her place about the March season.
| -18 8:15  | operational | video     | ours      | 田中     | Daniel Ferreira | Three of five reports in Japanese are accepted; two need other column heads.

list delivery
- the audit plan of the March year-ends
- 時間記録の締め切り
- the wording of the Japanese reports
- review notes in two languages
- the Osaka team's access
- the partners' rotation

routine
| when                              | kind        | channel             | {who}           | {by}            | {topic}
| every 8 days -546..-4 8:00..15:45 | operational | any of email, video | any of 田中, Mori | Daniel Ferreira | {delivery}
