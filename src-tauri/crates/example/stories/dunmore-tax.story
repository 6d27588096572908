# Dunmore Tax Partners: small and quiet. Work comes once a year; the yearly contact is overdue.

account
| when  | name                 | industry   | employees | tier          | owner       | currency | since | lifecycle_stage | relationship_stage | hourly_rate | works_with_us_because
| first | Dunmore Tax Partners | accounting | 18        | transactional | Priya Raman | USD      | -48m  | retention       | trust              | 80.00       | The filing season is planned in an afternoon.

assignment | when = first
| member      | role
| Priya Raman | account_lead

stakeholder
| when  | key     | name            | title          | role           | influence | interest | strength   | executive | reports_to | prefers | email
| first | Bernard | Bernard Dunmore | Partner        | decision_maker | 5         | 3        | developing | yes       |            | phone   | bernard.dunmore@dunmoretax.example
| first | Lila    | Lila Fernando   | Office Manager | champion       | 3         | 4        | strong     |           | Bernard    | email   | lila.fernando@dunmoretax.example

influence together
| when  | from | kind    | to
| first | Lila | advises | Bernard

engagement
| when  | key                             | service           | starts      | ends    | notice_by | annual_value | recurring | margin_percent
| first | Practice platform, earlier term | Practice platform | -500-1d-12m | -500-1d |           | 30000        | yes       | 68
| -500  | Practice platform               | Practice platform | -500        | +230    | +170      | 32000        | yes       | 68

bill | number = DT-{nnnn}
| when                                | engagement                      | amount | then
| every 3 months -500-1d-12m..-500-1d | Practice platform, earlier term | 7500   | day+12d~3d
| every 3 months -500..+230           | Practice platform               | 8000   | day+12d~3d

metric | when = needed
| name                  | unit    | meaning  | better
| Active users          | people  | adoption | higher
| Returns filed on time | percent | outcome  | higher

readings together
| when                | metric                | value
| month ends -18..-1  | Active users          | each 14 14 15 15 15 15 16 16 16 16 16 17 17 17 17 17 17 17
| quarter ends -6..-1 | Returns filed on time | each 93 95 96 96 97 98

success_criterion | set_on = day
| when | metric                | baseline | target | due    | name
| -490 | Returns filed on time | 91       | 98     | Q+1/80 | Returns filed on time

objective | when = needed | audience = client
| due    | statement
| Q+1/60 | A filing season without overtime

initiative | audience = client
| when   | name                           | objective                        | owner       | starts | due   | outcome
| Q-1/40 | Filing calendar for the season | A filing season without overtime | Priya Raman | Q0/20  | Q0/85 | Every return has a week and a name

change initiative
| when  | key                            | status
| Q0/22 | Filing calendar for the season | active

promise | by = us
| when   | owner       | what                     | due    | then   | then status | then kept_on
| Q-1/40 | Priya Raman | Send the filing template | Q-1/70 | Q-1/64 | kept        | day

promise | by = client
| when   | stakeholder | what                               | due    | then   | then status | then kept_on
| Q-1/40 | Lila        | Send last season's list of returns | Q-1/75 | Q-1/74 | kept        | day

survey_response | on = day
| when | kind | score | by
| -395 | nps  | 8     | Bernard
| -160 | nps  | 9     | Lila

value_record | on = day
| when   | statement                                        | quantity | unit  | evidence   | source
| Q-1/80 | Season planned in an afternoon instead of a week | 38       | hours | documented | Office Manager's calendar

review
| {quarter} | {on}  | {with} | {by}        | {summary}
| Q-1       | Q0/20 | Lila   | Priya Raman | Half an hour by the calendar; all in hand.

question
| qbr | {on}  | text
| Q-1 | Q0/20 | What should the season feel like this time?

action
| when | owner       | due | what
| -45  | Priya Raman | -30 | Set a date for Bernard's yearly visit

plan_review | on = day
| when | next_on
| -130 | -40

talk
| when         | kind        | channel   | direction | {with}        | {by}          | summary
| -520 12:00   | maintenance | in_person | ours      | Bernard       | Priya Raman   | Lunch. Bernard thinks about a successor, in years rather than months.
| -400 11:00   | maintenance | in_person | ours      | Bernard, Lila | Priya Raman   | Yearly visit. Nothing to change, which is how he likes it.
| -260 9:10    | operational | email     | theirs    | Lila          | Kwame Boateng | A question on the calendar export, answered the same day.
| Q-1/40 10:30 | operational | phone     | ours      | Lila          | Priya Raman   | Season ahead: same as last time, with one more preparer.
| Q-1/74 14:00 | operational | email     | theirs    | Lila          | Priya Raman   | Lila sent the list of returns; 412 this season.
