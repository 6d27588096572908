# Halcyon Row: a former client. A marketing agency that was bought, and went over to its parent's platform
# four months ago.

account
| when  | name        | industry         | employees | tier      | owner           | currency | since | lifecycle_stage | relationship_stage | hourly_rate | works_with_us_because
| first | Halcyon Row | marketing agency | 140       | recurring | Marcus Oyelaran | USD      | -41m  | retention       | advisor            | 85.00       | They knew which retainers lost money.

change account
| when | relationship_stage
| -230 | trust

assignment | when = first
| member          | role
| Marcus Oyelaran | account_lead
| Tom Ashby       | delivery_lead

stakeholder
| when  | key      | name            | title                            | role           | influence | interest | strength   | executive | reports_to | prefers | email
| first | Delphine | Delphine Okafor | Managing Director                | decision_maker | 5         | 3        | strong     | yes       |            |         | delphine.okafor@halcyonrow.example
| first | Rasmus   | Rasmus Kjær     | Operations Director              | champion       | 4         | 5        | strong     |           |            | phone   |
| -228  | Trent    | Trent Aldridge  | Integration Lead, parent company | blocker        | 5         | 4        | at_risk    | yes       |            |         | trent.aldridge@halcyonrow.example
| first | Inez     | Inez Moreau     | Finance Lead                     | user           | 3         | 3        | developing |           | Rasmus     |         | inez.moreau@halcyonrow.example

change stakeholder
| when | key    | strength
| -200 | Rasmus | developing

change stakeholder | left_on = day
| when | key
| -225 | Delphine
| -150 | Inez

influence together
| when | from  | kind      | to
| -228 | Trent | gatekeeps | Rasmus

engagement
| when  | key                              | service            | starts      | ends    | notice_by | annual_value | recurring | margin_percent
| first | Practice platform, earlier term  | Practice platform  | -488-1d-12m | -488-1d |           | 80000        | yes       | 53
| -488  | Practice platform                | Practice platform  | -488        | -123    | -183      | 86000        | yes       | 53
| first | Advanced reporting, earlier term | Advanced reporting | -488-1d-12m | -488-1d |           | 22000        | yes       | 60
| -488  | Advanced reporting               | Advanced reporting | -488        | -123    | -183      | 24000        | yes       | 60

change engagement
| when | key                | renewal_call
| -225 | Practice platform  | at_risk
| -186 | Practice platform  | will_not
| -186 | Advanced reporting | will_not

bill | number = HR-{nnnn}
| when                                | engagement                       | amount | then
| every 3 months -488-1d-12m..-488-1d | Practice platform, earlier term  | 20000  | day+30d~3d
| every 3 months -488..-123           | Practice platform                | 21500  | day+30d~3d
| every 3 months -488-1d-12m..-488-1d | Advanced reporting, earlier term | 5500   | day+30d~3d
| every 3 months -488..-123           | Advanced reporting               | 6000   | day+30d~3d

hours together | on = day
| when               | member    | engagement        | hours   | activity
| fridays -488..-123 | Tom Ashby | Practice platform | about 3 | Delivery

metric | when = needed
| name                 | unit    | meaning  | better
| Active users         | people  | adoption | higher
| Retainers above cost | percent | outcome  | higher

readings together
| when               | metric               | value
| month ends -18..-5 | Active users         | each 104 106 108 109 111 112 110 108 99 91 80 66 47 21
| month ends -18..-5 | Retainers above cost | each 68 69 71 72 74 75 75 76 76 75 75 74 74 73

success_criterion | set_on = day
| when | metric               | baseline | target | due  | name
| -480 | Retainers above cost | 62       | 80     | -123 | Retainers that cover their cost

objective | when = needed | audience = client
| due  | statement
| -123 | Retainers without losses

initiative | audience = client
| when | name                          | objective                | owner           | starts | due  | outcome
| -180 | Orderly hand-over of all data | Retainers without losses | Tom Ashby       | -175   | -126 | Every project exported and checked
| -300 | Retainer forecast             | Retainers without losses | Daniel Ferreira | -280   | -200 | Losses seen a month ahead

change initiative
| when | key                           | status
| -174 | Orderly hand-over of all data | active
| -127 | Orderly hand-over of all data | done
| -278 | Retainer forecast             | active
| -190 | Retainer forecast             | dropped

opportunity
| when | name                      | kind     | service           | value | expected_close | stage      | probability_percent | needs
| -20  | Rasmus at his next agency | referral | Practice platform | 60000 | Q+2/45         | identified | 20                  | His first hundred days

promise | by = us
| when | owner           | what                            | due  | then | then status | then kept_on
| -175 | Tom Ashby       | Deliver the complete export     | -130 | -132 | kept        | day
| -130 | Marcus Oyelaran | Keep a copy readable for a year | -100 | -101 | kept        | day

promise | by = client
| when | stakeholder | what                                | due  | then | then status | then kept_on
| -130 | Rasmus      | Confirm that the export is complete | -110 | -104 | kept        | day

risk
| when | key  | likelihood | impact | owner           | due  | statement                             | indicator                    | mitigation
| -227 | sold | 5          | 5      | Marcus Oyelaran | -183 | The new owner brings its own platform | An integration lead is named | Show the retainer page to the parent

change risk
| when | key  | status
| -214 | sold | mitigating
| -186 | sold | occurred
| -120 | sold | closed

save_play | started_on = day
| when | key                      | kind                     | deadline | then | then status | give_get
| -224 | competitive_encroachment | competitive_encroachment | -183     | -186 | failed      | We give a quarter without fees for the comparison; we ask for one.

save_play_step | when = with save_play | save_play = competitive_encroachment
| day | owner           | then     | then done_on | what
| 0   | Marcus Oyelaran | -224+10d | day          | Reach the integration lead
| 14  | Tom Ashby       |          |              | Compare both platforms on one retainer

survey_response | on = day
| when | kind | score | n  | by
| -420 | nps  | 9     |    | Delphine
| -240 | nps  | 9     |    | Rasmus
| -240 | csat | 4.2   | 44 |

value_record | on = day
| when | statement                          | amount | evidence         | source
| -330 | Loss-making retainers renegotiated | 58000  | client_confirmed | Managing Director

review
| {quarter} | {on}   | {with}           | {by}            | {summary}
| Q-6       | Q-5/17 | Delphine, Rasmus | Marcus Oyelaran | Retainers first.
| Q-5       | Q-4/17 | Delphine, Rasmus | Marcus Oyelaran | Two retainers renegotiated.

action
| when | owner           | due | what
| -20  | Marcus Oyelaran | +50 | Write to Rasmus in his first month

talk
| when       | kind        | channel   | direction | {with}        | {by}                           | summary
| -228 17:00 | executive   | phone     | theirs    | Delphine      | Ines Halloway                  | The agency is sold. Delphine goes; the parent has its own platform and an integration lead.
| -214 10:00 | executive   | in_person | ours      | Trent, Rasmus | Marcus Oyelaran, Ines Halloway | Trent was civil: one platform for the group, decided before they bought.
| -186 9:00  | operational | email     | theirs    | Trent         | Marcus Oyelaran                | Notice, for both contracts.
| -127 14:00 | operational | video     | ours      | Rasmus        | Tom Ashby                      | Export handed over and checked together, project by project.
| -104 16:30 | maintenance | phone     | theirs    | Rasmus        | Marcus Oyelaran                | Rasmus thanked us for the hand-over. He misses the retainer page.
| -63 8:30   | maintenance | in_person | ours      | Rasmus        | Marcus Oyelaran                | Coffee. He may leave; wherever he goes he will need a plan.
| -21        | maintenance | social    | theirs    | Rasmus        | Marcus Oyelaran                | Rasmus starts at another agency in the new quarter.

list delivery
- retainers and their burn
- the campaign board
- media hours
- the pitch calendar
- the monthly report to clients

routine
| when                                | kind        | channel                    | {who}                          | {by}      | {topic}
| every 6 days -546..-232 8:00..15:45 | operational | any of video, phone, email | any of Rasmus, Inez until -150 | Tom Ashby | {delivery}
