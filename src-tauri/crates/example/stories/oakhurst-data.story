# Oakhurst Data: the notice date is three weeks away, one single contact is left, and a competitor was seen.

account
| when  | name          | industry   | employees | tier      | owner           | currency | since | lifecycle_stage | relationship_stage | hourly_rate | works_with_us_because
| first | Oakhurst Data | technology | 95        | recurring | Marcus Oyelaran | USD      | -22m  | activation      | trust              | 90.00       | Contractors and staff are planned in one place.

change account
| when | lifecycle_stage
| -420 | retention

assignment | when = first
| member          | role
| Marcus Oyelaran | account_lead
| Leonie Brandt   | delivery_lead

stakeholder
| when  | key    | name            | title                    | role           | influence | interest | strength   | executive | reports_to | prefers | email
| first | Judith | Judith Amankwah | Head of Delivery         | champion       | 3         | 4        | strong     |           |            | video   | judith.amankwah@oakhurst.example
| first | Casper | Casper Lund     | Chief Technology Officer | decision_maker | 5         | 2        | weak       | yes       |            |         | casper.lund@oakhurst.example
| -198  | Renata | Renata Voss     | Chief Executive          | decision_maker | 5         | 2        | weak       | yes       |            | email   | renata.voss@oakhurst.example
| first | Petra  | Petra Sund      | Project Office           | user           | 2         | 4        | developing |           | Judith     |         | petra.sund@oakhurst.example

change stakeholder
| when | key    | strength
| -90  | Judith | developing

change stakeholder | left_on = day
| when | key
| -205 | Casper
| -130 | Petra

influence together
| when | from   | kind    | to
| -198 | Judith | advises | Renata

engagement
| when | key               | service           | starts | ends | notice_by | annual_value | recurring | margin_percent
| -299 | Practice platform | Practice platform | -299   | +66  | +21       | 118000       | yes       | 54
| -299 | Managed support   | Managed support   | -299   | +66  | +21       | 46000        | yes       | 39

change engagement
| when | key               | renewal_call
| -62  | Practice platform | at_risk
| -62  | Managed support   | at_risk

bill | number = OD-{nnnn}
| when                     | engagement        | amount | then
| every 3 months -299..+66 | Practice platform | 29500  | day+25d~3d, from -130 day+34d~3d
| every 3 months -299..+66 | Managed support   | 11500  | day+25d~3d, from -130 day+34d~3d

hours together | on = day
| when             | member        | engagement        | hours   | activity
| fridays -299..-1 | Leonie Brandt | Practice platform | about 3 | Delivery

metric | when = needed
| name                           | unit                 | meaning  | better
| Active users                   | people               | adoption | higher
| Contractors planned with staff | percent              | outcome  | higher
| Support requests               | requests per quarter | support  | lower

readings together
| when                | metric                         | value
| month ends -18..-1  | Active users                   | each 64 66 69 71 72 74 75 75 76 74 73 71 68 66 63 61 58 56
| month ends -18..-1  | Contractors planned with staff | each 55 58 60 63 66 68 70 71 72 72 71 70 69 67 66 64 63 62
| quarter ends -6..-1 | Support requests               | each 19 17 15 16 14 12

success_criterion | set_on = day
| when | metric                         | baseline | target | due    | name
| -295 | Active users                   | 55       | 90     | Q+1/40 | Everyone planned on the platform
| -295 | Contractors planned with staff | 50       | 80     | Q+1/40 | Contractors in the same plan

objective | when = needed | audience = client
| due    | statement
| Q+1/40 | One plan for contractors and staff

initiative | audience = client
| when | name                                        | objective                          | owner           | starts | due   | outcome
| -140 | Contractor sign-in without an extra licence | One plan for contractors and staff | Leonie Brandt   | -120   | Q0/50 | Contractors plan their own weeks
| Q0/9 | Usage review with each team lead            | One plan for contractors and staff | Marcus Oyelaran | Q0/20  | Q0/80 | Six teams that know what they use

change initiative
| when  | key                                         | status
| -118  | Contractor sign-in without an extra licence | active
| Q0/22 | Usage review with each team lead            | active

client_goal | audience = client
| when | by     | value | unit    | statement
| -112 | Q+1/60 | 10    | percent | Cut the cost of tools by a tenth

opportunity
| when | name                            | kind    | service           | engagement        | value  | expected_close | stage      | probability_percent | needs
| -120 | Platform and support for a year | renewal | Practice platform | Practice platform | 164000 | +66            | identified | 70                  | Half an hour with the chief executive

change opportunity
| when | key                             | stage      | probability_percent
| -62  | Platform and support for a year | discussing | 45
| -9   | Platform and support for a year | discussing | 35

promise | by = us
| when   | owner           | what                                      | due    | of | done | then   | then status | then kept_on | then done | then note
| Q-1/16 | Leonie Brandt   | Show the contractor sign-in               | Q-1/70 | 6  | 0    | Q-1/72 | missed      |              | 1         | Shown to one team; the rest follows this quarter.
| Q0/9   | Marcus Oyelaran | Send the usage of each team               | Q0/30  |    |      | Q0/29  | kept        | day          |           |
| Q0/9   | Leonie Brandt   | Open the contractor sign-in for all teams | Q0/45  |    |      |        |             |              |           |

promise | by = client
| when   | stakeholder | what                                        | due    | then   | then status | then note
| Q-1/16 | Judith      | Bring the new chief executive to the review | Q-1/80 | Q-1/88 | missed      | The date was moved twice.

risk
| when | key        | likelihood | impact | owner           | due   | statement                                    | indicator                                            | mitigation
| -110 | competitor | 4          | 5      | Marcus Oyelaran | +14   | Another platform is being compared with ours | A request to export all projects                     | Reach the chief executive through the chair, with the usage of each team
| -128 | single     | 4          | 4      | Marcus Oyelaran | Q0/80 | One contact carries the whole relationship   | No conversation with anyone but the head of delivery | Meet three team leads in the usage review

change risk
| when | key        | status
| -60  | competitor | mitigating

survey_response | on = day
| when   | key         | kind | score | n  | by
| -400   |             | nps  | 7     |    | Casper
| -210   |             | nps  | 8     |    | Judith
| -210   |             | csat | 3.9   | 22 |
| Q-1/48 |             | nps  | 7     |    | Judith
| Q-1/48 | csat Q-1/48 | csat | 3.7   | 17 |

verbatim | when = with survey
| survey      | audience | mood    | text
| csat Q-1/48 | client   | neither | It does what I need when I remember to open it.

value_record | on = day
| when   | statement                                      | quantity | unit  | evidence   | source
| Q-1/70 | Contractor weeks planned once instead of twice | 150      | hours | documented | Time sheets of the project office

review
| {quarter} | {on}   | {with}         | {by}            | {summary}
| Q-6       | Q-5/16 | Casper, Judith | Marcus Oyelaran | Short and friendly.
| Q-5       | Q-4/16 | Judith         | Marcus Oyelaran | Judith alone.
| Q-4       | Q-3/16 | Judith         | Marcus Oyelaran | Contractors are the theme.
| Q-2       | Q-1/16 | Judith         | Marcus Oyelaran | New chief executive invited; did not come.
| Q-1       | Q0/9   | Judith         | Marcus Oyelaran | Judith alone again. She takes the usage to Renata.

decision
| qbr | {on} | {by}  | stakeholder | initiative                       | then | what                                 | then answer
| Q-1 | Q0/9 | Q0/40 | Judith      | Usage review with each team lead | Q0/9 | Review the usage with each team lead | Yes, three leads first

question
| qbr | {on} | text
| Q-1 | Q0/9 | What would the teams miss first?
| Q-1 | Q0/9 | Which tools do the same work twice?

action
| when | owner         | due | from_id         | what
| -9   | Ines Halloway | +2  | risk competitor | Ask the chair for an introduction to Renata
| -30  | Leonie Brandt | -7  | risk single     | Date with three team leads

talk
| when       | kind        | channel   | direction | {with}         | {by}                           | answered | summary
| -300 10:00 | executive   | in_person | ours      | Casper, Judith | Marcus Oyelaran                |          | Renewed with Casper in ten minutes. He likes that it is quiet.
| -204 9:00  | operational | phone     | theirs    | Judith         | Marcus Oyelaran                |          | Casper leaves at the end of the week. Judith does not know who decides on tools now.
| -160 11:00 | executive   | email     | ours      | Renata         | Marcus Oyelaran                | yes      | Introduced ourselves to Renata Voss; her assistant thanked us.
| -112 14:30 | strategic   | video     | ours      | Judith         | Marcus Oyelaran                |          | Renata wants the cost of tools down by a tenth. Judith saw the name of another platform in her calendar.
| -61 15:00  | operational | video     | theirs    | Judith         | Marcus Oyelaran                |          | Judith asked how one would export all projects, for a comparison.
| -16 8:45   | executive   | email     | ours      | Renata         | Marcus Oyelaran                | no       | Asked Renata for half an hour before the notice date.
| -9 10:15   | operational | video     | ours      | Judith         | Marcus Oyelaran, Leonie Brandt |          | Judith would keep us. She does not think that she will be asked.

list delivery
- the data team's sprint plan
- project codes for the pharma clients
- the monthly usage list
- the archive of old projects
- time sheets of the contractors
- the report for the board

routine
| when                                | kind        | channel             | {who}                           | {by}          | {topic}
| every 7 days -546..-131 8:00..15:45 | operational | any of video, email | any of Judith, Petra until -130 | Leonie Brandt | {delivery}
| every 13 days -128..-18 8:00..15:45 | operational | video               | Judith                          | Leonie Brandt | {delivery}
