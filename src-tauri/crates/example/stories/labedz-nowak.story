# Łabędź Nowak: a law firm in Warsaw and Dubai that pays in euros, złoty and dollars. Growing, with a quarrel
# between two cities.

account
| when  | name         | industry | employees | tier      | owner           | currency | since | lifecycle_stage | relationship_stage | hourly_rate | works_with_us_because
| first | Łabędź Nowak | law      | 165       | recurring | Marcus Oyelaran | EUR      | -24m  | activation      | trust              | 95.00       | One ledger for matters that are billed in three currencies.

change account
| when | lifecycle_stage
| -380 | growth

business_unit | when = first
| name
| Warszawa
| دبي

assignment | when = first
| member          | role
| Marcus Oyelaran | account_lead
| Sofia Petrakis  | delivery_lead
| Hanna Virtanen  | expert

stakeholder
| when  | key      | name               | title                   | role           | influence | interest | strength   | executive | reports_to | business_unit | prefers | email
| first | Łukasz   | Łukasz Łabędź      | Managing Partner        | decision_maker | 5         | 4        | developing | yes       |            | Warszawa      | phone   | lukasz.labedz@labedznowak.example
| first | Hanka    | Hanka Żółkiewska   | Head of Operations      | champion       | 4         | 5        | strong     |           | Łukasz     | Warszawa      | video   |
| -260  | مريم     | مريم الحداد        | Resident Partner, Dubai | influencer     | 4         | 3        | weak       | yes       | Łukasz     | دبي           |         |
| -255  | زياد     | زياد منصور         | Office Manager, Dubai   | user           | 2         | 4        | developing |           | مريم       | دبي           |         |
| first | Wojciech | Wojciech Dąbrowski | Finance                 | influencer     | 3         | 3        | developing |           | Łukasz     | Warszawa      | email   |

change stakeholder
| when | key    | strength
| -240 | Łukasz | strong
| -130 | مريم   | at_risk
| -28  | مريم   | developing

influence together
| when | from     | kind      | to
| -260 | Hanka    | advises   | Łukasz
| -260 | مريم     | conflicts | Hanka
| -260 | Wojciech | gatekeeps | Łukasz

engagement
| when  | key                             | service             | business_unit | starts      | ends    | notice_by | annual_value | recurring | margin_percent
| first | Practice platform, earlier term | Practice platform   | Warszawa      | -480-1d-12m | -480-1d |           | 87000        | yes       | 55
| -480  | Practice platform               | Practice platform   | Warszawa      | -480        | +250    | +160      | 94000        | yes       | 55
| first | Support in Polish, earlier term | Managed support     | Warszawa      | -480-1d-12m | -480-1d |           | 100000 PLN   | yes       | 40
| -480  | Support in Polish               | Managed support     | Warszawa      | -480        | +250    |           | 108000 PLN   | yes       | 40
| -250  | Platform for Dubai              | Practice platform   | دبي           | -250        | +115    | +55       | 42000 USD    | yes       | 47
| -140  | Integrations set-up             | Integrations set-up |               | -140        | -30     |           | 26000        | no        | 45

change engagement
| when | key                | renewal_call
| -27  | Platform for Dubai | will_renew

bill | number = LN-{nnnn}
| when                                | engagement                      | amount      | then
| every 3 months -480-1d-12m..-480-1d | Practice platform, earlier term | 21750       | day+29d~3d
| every 3 months -480..+250           | Practice platform               | 23500       | day+29d~3d
| every month -480-1d-12m..-480-1d    | Support in Polish, earlier term | 8333.33 PLN | day+27d~3d
| every month -480..+250              | Support in Polish               | 9000 PLN    | day+27d~3d
| every 3 months -250..+115           | Platform for Dubai              | 10500 USD   | day+35d~3d

hours together | on = day
| when             | member         | engagement        | hours   | activity
| fridays -480..-1 | Sofia Petrakis | Practice platform | about 5 | Delivery
| fridays -480..-1 | Kwame Boateng  | Support in Polish | about 4 | Support

metric | when = needed
| name                              | unit                 | meaning  | better
| Active users                      | people               | adoption | higher
| Matters billed within thirty days | percent              | outcome  | higher
| Support requests                  | requests per quarter | support  | lower
| Support resolution time           | hours                | support  | lower

readings together
| when                | metric                            | value
| month ends -18..-1  | Active users                      | each 70 74 77 81 84 86 90 94 97 104 109 113 115 118 120 124 127 131
| month ends -18..-1  | Matters billed within thirty days | each 51 52 54 56 57 59 60 62 63 65 66 67 66 68 70 71 73 74
| quarter ends -6..-1 | Support requests                  | each 31 30 27 33 29 24
| quarter ends -6..-1 | Support resolution time           | each 3.2 3.0 2.7 3.4 2.9 2.3

success_criterion | set_on = day
| when | metric                            | baseline | target | due    | name
| -470 | Active users                      | 60       | 140    | Q+1/80 | Both cities on one ledger
| -470 | Matters billed within thirty days | 48       | 80     | Q+1/80 | Matters billed within thirty days

objective | when = needed | audience = client
| due    | statement
| Q+1/80 | One ledger for two cities

initiative | audience = client
| when   | name                         | objective                 | owner          | starts | due    | outcome
| -145   | Three currencies on one bill | One ledger for two cities | Sofia Petrakis | -140   | Q0/30  | No bill converted by hand
| Q-1/17 | Calendar for Dubai           | One ledger for two cities | Sofia Petrakis | Q-1/55 | Q0/77  | Two working weeks planned side by side
| Q0/18  | Price list for arbitration   | One ledger for two cities | Hanna Virtanen |        | Q+1/35 | Five offers with a fixed part

change initiative
| when   | key                          | status
| -139   | Three currencies on one bill | active
| Q0/27  | Three currencies on one bill | done
| Q-1/58 | Calendar for Dubai           | active

client_goal | audience = client
| when | from  | to     | statement
| -70  | Q+2/0 | Q+3/80 | Open a third office in Vilnius

opportunity
| when | name                            | kind               | service           | value | expected_close | stage      | probability_percent | needs
| -70  | Platform for the Vilnius office | cross_organisation | Practice platform | 30000 | Q+2/60         | identified | 35                  | The lease signed
| -120 | Pricing for arbitration         | cross_sell         | Pricing advisory  | 24000 | Q+1/35         | discussing | 50                  | Five offers to begin with

change opportunity
| when | key                     | stage | probability_percent
| -36  | Pricing for arbitration | asked | 60

promise | by = us
| when   | owner          | what                                   | due    | then   | then status | then kept_on | then note
| Q-1/17 | Sofia Petrakis | Show a bill in three currencies        | Q-1/70 | Q-1/69 | kept        | day          |
| Q-1/17 | Sofia Petrakis | Set up the Dubai working week          | Q-1/50 | Q-1/55 | missed      |              | Working days are set up; the public holidays follow.
| Q0/18  | Sofia Petrakis | Add the public holidays of both cities | Q0/40  | Q0/38  | kept        | day          |

promise | by = client
| when   | stakeholder | what                                 | due    | then   | then status | then kept_on
| Q-1/17 | Wojciech    | Send the exchange rates each Monday  | Q-1/30 | Q-1/33 | kept        | day
| Q-1/17 | مريم        | Name the matters of the Dubai office | Q-1/60 | Q-1/78 | kept        | day
| Q0/18  | Łukasz      | Choose the arbitration offers        | Q0/72  |        |             |

risk
| when | key   | likelihood | impact | owner           | due   | audience | statement                      | indicator                                | mitigation                               | client_wording
| -130 | dubai | 2          | 4      | Marcus Oyelaran | Q0/80 | client   | Dubai leaves the common ledger | Matters of the Dubai office entered late | Put their working week right, then visit | The Dubai working week was shown wrongly

change risk
| when | key   | status
| -90  | dubai | mitigating
| -27  | dubai | closed

survey_response | on = day
| when   | key         | kind | score | n  | by
| -440   |             | nps  | 8     |    | Hanka
| -230   |             | nps  | 9     |    | Łukasz
| -230   |             | csat | 4.0   | 37 |
| -132   |             | nps  | 5     |    | مريم
| Q-1/63 |             | nps  | 9     |    | Hanka
| Q-1/63 | csat Q-1/63 | csat | 4.2   | 44 |
| -26    |             | nps  | 8     |    | مريم

verbatim | when = with survey
| survey      | audience | mood    | text
| csat Q-1/63 | client   | praise  | Wreszcie jeden rachunek w trzech walutach.
| csat Q-1/63 | client   | praise  | The calendar knows our Friday at last.

value_record | on = day
| when   | statement                                                 | amount | quantity | unit  | evidence   | source                          | then   | then evidence    | then source
| -210   | Bills corrected before they left the house                | 22000  |          |       | documented | Finance, first half of the year |        |                  |
| Q-1/68 | Bills in three currencies made without conversion by hand |        | 210      | hours | documented | Finance                         | Q-1/86 | client_confirmed | Head of Operations

review
| {quarter} | {on}   | {with}              | {by}            | {summary}
| Q-6       | Q-5/17 | Łukasz, Hanka       | Marcus Oyelaran | Warsaw first.
| Q-5       | Q-4/17 | Łukasz, Hanka       | Marcus Oyelaran | Billing faster.
| Q-4       | Q-3/17 | Łukasz, Hanka       | Marcus Oyelaran | Dubai opens.
| Q-3       | Q-2/17 | Łukasz, Hanka       | Marcus Oyelaran | Dubai opened.
| Q-2       | Q-1/17 | Łukasz, Hanka, مريم | Marcus Oyelaran | Two cities, one hour; the week was the theme.
| Q-1       | Q0/18  | Łukasz, Hanka, مريم | Marcus Oyelaran | Both cities in one room. مريم spoke first.

decision
| qbr | {on}  | {by}  | stakeholder | initiative                 | then  | what                                      | then answer
| Q-1 | Q0/18 | Q0/72 | Łukasz      | Price list for arbitration |       | Choose the five offers for the price list |
| Q-1 | Q0/18 | Q0/60 | Łukasz      | Calendar for Dubai         | Q0/22 | Bill all Dubai matters from the ledger    | Yes, after the holidays are in

question
| qbr | {on}  | text
| Q-1 | Q0/18 | What should Vilnius find ready on its first day?
| Q-1 | Q0/18 | Which arbitration work could have a fixed part?

action
| when | owner           | due | from_id    | what
| -26  | Marcus Oyelaran | +15 | risk dubai | Send مريم the renewal before anyone else

talk
| when      | kind        | channel   | direction | {with}        | {by}            | summary
| -262 9:00 | executive   | in_person | ours      | Łukasz        | Marcus Oyelaran | Dubai opens with nine lawyers. Łukasz wants them on the ledger from the first day.
| -131 8:30 | operational | video     | ours      | مريم, زياد    | Sofia Petrakis  | مريم غير راضية: their working week is shown from Monday. She has asked twice.
| -71 10:00 | strategic   | in_person | ours      | Łukasz, Hanka | Marcus Oyelaran | Vilnius next year; Hanka to plan it with us from the start.
| -29 8:00  | strategic   | in_person | ours      | مريم          | Marcus Oyelaran | Two days in Dubai. مريم showed us her calendar as it is now; she would renew, and she would like to be asked first next time.
| -5 13:10  | operational | phone     | theirs    | Hanka         | Sofia Petrakis  | Last bill with hand-made conversion went out. Hanka sent a photograph of it.

list delivery
- the arbitration matters
- rates in three currencies
- the Dubai calendar
- time narratives in Polish
- the bank's billing guidelines
- umowy z podwykonawcami
- the merger due diligence

list dubai
- the Dubai calendar
- rates in dirham
- sign-in from court
- تقويم الأسبوع

routine
| when                               | kind        | channel                    | {who}                  | {by}           | {topic}
| every 6 days -546..-2 8:00..15:45  | operational | any of video, email, phone | any of Hanka, Wojciech | Sofia Petrakis | {delivery}
| every 14 days -250..-6 8:00..15:45 | operational | any of email, video        | any of زياد from -255  | Sofia Petrakis | {dubai}
