# Castellan Audit: steady, punctual, content; the accounting firm that recommends us.

account
| when  | name            | industry   | employees | tier      | owner       | currency | since | lifecycle_stage | relationship_stage | hourly_rate | works_with_us_because
| first | Castellan Audit | accounting | 88        | recurring | Priya Raman | USD      | -63m  | retention       | advisor            | 105.00      | Every audit has a budget its team knows by Wednesday of the first week.

change account
| when | lifecycle_stage
| -280 | advocacy

assignment | when = first
| member          | role
| Priya Raman     | account_lead
| Daniel Ferreira | expert

stakeholder
| when  | key     | name              | title            | role           | influence | interest | strength   | executive | reports_to | prefers   | email
| first | Eleanor | Eleanor Castellan | Managing Partner | decision_maker | 5         | 4        | strong     | yes       |            | in_person | eleanor.castellan@castellan.example
| first | Hugo    | Hugo Brandão      | Audit Director   | champion       | 4         | 5        | strong     |           | Eleanor    | phone     | hugo.brandao@castellan.example
| first | Mina    | Mina Farrokhzad   | Practice Manager | user           | 3         | 5        | strong     |           | Hugo       | email     | mina.farrokhzad@castellan.example
| first | Oskar   | Oskar Rademacher  | IT Lead          | influencer     | 2         | 2        | developing |           | Mina       |           | oskar.rademacher@castellan.example

influence together
| when  | from | kind     | to
| first | Hugo | advises  | Eleanor
| first | Mina | informal | Hugo

engagement
| when  | key                              | service            | starts      | ends    | notice_by | annual_value | recurring | margin_percent
| first | Practice platform, earlier term  | Practice platform  | -430-1d-12m | -430-1d |           | 63000        | yes       | 63
| -430  | Practice platform                | Practice platform  | -430        | +300    | +210      | 68000        | yes       | 63
| first | Advanced reporting, earlier term | Advanced reporting | -430-1d-12m | -430-1d |           | 26000        | yes       | 67
| -430  | Advanced reporting               | Advanced reporting | -430        | +300    | +210      | 28000        | yes       | 67

bill | number = CA-{nnnn}
| when                                | engagement                       | amount | then
| every 3 months -430-1d-12m..-430-1d | Practice platform, earlier term  | 15750  | day+14d~3d
| every 3 months -430..+300           | Practice platform                | 17000  | day+14d~3d
| every 3 months -430-1d-12m..-430-1d | Advanced reporting, earlier term | 6500   | day+14d~3d
| every 3 months -430..+300           | Advanced reporting               | 7000   | day+14d~3d

hours together | on = day
| when             | member          | engagement         | hours   | activity
| fridays -430..-1 | Daniel Ferreira | Advanced reporting | about 2 | Reporting

metric | when = needed
| name                                   | unit                 | meaning  | better
| Active users                           | people               | adoption | higher
| Audits with a budget in the first week | percent              | outcome  | higher
| Support requests                       | requests per quarter | support  | lower
| Support resolution time                | hours                | support  | lower

readings together
| when                | metric                                 | value
| month ends -18..-1  | Active users                           | each 74 75 75 76 77 77 78 79 79 80 80 81 81 82 82 83 83 84
| month ends -18..-1  | Audits with a budget in the first week | each 79 80 82 83 84 85 86 86 88 89 90 90 91 92 92 93 94 94
| quarter ends -6..-1 | Support requests                       | each 11 10 9 9 8 7
| quarter ends -6..-1 | Support resolution time                | each 1.9 1.8 1.6 1.5 1.6 1.4

success_criterion | set_on = day
| when | metric                                 | baseline | target | due    | name
| -425 | Active users                           | 70       | 85     | Q+1/80 | Every auditor on the platform
| -425 | Audits with a budget in the first week | 75       | 95     | Q+1/80 | Budgets known in the first week

objective | when = needed | audience = client
| due    | statement
| Q+1/80 | A peak season without evenings

initiative | audience = client
| when   | name                              | objective                      | owner           | starts | due    | outcome
| Q-1/13 | Peak-season calendar              | A peak season without evenings | Priya Raman     | Q-1/30 | Q0/45  | Six weeks planned with names
| Q0/13  | Review notes closed within a week | A peak season without evenings | Daniel Ferreira | Q0/30  | Q+1/20 | No note older than five days

change initiative
| when   | key                               | status
| Q-1/32 | Peak-season calendar              | active
| Q0/41  | Peak-season calendar              | done
| Q0/31  | Review notes closed within a week | active

client_goal | audience = client
| when | from  | to     | statement
| -140 | Q+1/0 | Q+1/89 | A peak season with no team above 48 hours a week

opportunity
| when | name                              | kind     | expected_close | stage | probability_percent | needs
| -26  | Introduction at the partners' day | referral | Q+1/40         | asked | 60                  | A page about the calendar

promise | by = us
| when   | owner           | what                                    | due    | then   | then status | then kept_on
| Q-1/13 | Priya Raman     | Draft the peak-season calendar          | Q-1/60 | Q-1/55 | kept        | day
| Q-1/13 | Daniel Ferreira | Add the review notes to the Monday page | Q-1/80 | Q-1/79 | kept        | day
| Q0/13  | Priya Raman     | Finish the peak-season calendar         | Q0/45  | Q0/41  | kept        | day

promise | by = client
| when   | stakeholder | what                             | due    | then   | then status | then kept_on
| Q-1/13 | Mina        | List the leave of the seniors    | Q-1/45 | Q-1/43 | kept        | day
| Q0/13  | Hugo        | Name the audits that start early | Q0/65  |        |             |

risk
| when | key    | likelihood | impact | owner       | due   | audience | statement                                       | indicator                      | mitigation                                   | client_wording
| -146 | season | 2          | 2      | Priya Raman | Q0/60 | client   | The peak season leaves no time for the platform | Time sheets later than Tuesday | Finish the calendar before the season starts | The peak season leaves little time

change risk
| when | key    | status
| -100 | season | mitigating
| -25  | season | closed

survey_response | on = day
| when   | key         | kind | score | n  | by
| -400   |             | nps  | 9     |    | Eleanor
| -220   |             | nps  | 10    |    | Hugo
| -220   |             | csat | 4.5   | 29 |
| Q-1/62 |             | nps  | 10    |    | Eleanor
| Q-1/62 |             | nps  | 9     |    | Mina
| Q-1/62 | csat Q-1/62 | csat | 4.7   | 31 |

verbatim | when = with survey
| survey      | audience | mood    | text
| csat Q-1/62 | client   | praise  | The calendar has given me my evenings back.
| csat Q-1/62 | client   | praise  | Questions are answered before lunch.

value_record | on = day
| when   | statement                                       | amount | quantity | unit  | evidence         | source
| -330   | Overruns found in week one instead of week five | 41000  |          |       | client_confirmed | Managing Partner, in the review
| Q-1/75 | Planning meetings of the season halved          |        | 130      | hours | documented       | Calendars of six directors

advocacy | permitted_on = day
| when | kind        | stakeholder | result                            | quote                                                      | limits
| -280 | referral    | Eleanor     | Inverleith Legal became a client. |                                                            |
| -90  | testimonial | Hugo        |                                   | I know by Wednesday what I used to learn when it was over. | Name and position; no figures.

review
| {quarter} | {on}   | {with}              | {by}        | {summary}
| Q-6       | Q-5/13 | Eleanor, Hugo       | Priya Raman | All quiet.
| Q-5       | Q-4/13 | Eleanor, Hugo       | Priya Raman | Season reviewed.
| Q-4       | Q-3/13 | Eleanor, Hugo       | Priya Raman | Overruns found early.
| Q-3       | Q-2/13 | Eleanor, Hugo       | Priya Raman | Budgets in the first week.
| Q-2       | Q-1/13 | Eleanor, Hugo       | Priya Raman | Season to be planned with names.
| Q-1       | Q0/13  | Eleanor, Hugo, Mina | Priya Raman | Forty minutes, all of them on the season.

decision
| qbr | {on}  | {by}  | stakeholder | initiative           | then  | what                                                  | then answer
| Q-1 | Q0/13 | Q0/70 | Eleanor     | Peak-season calendar | Q0/13 | Start the peak season with the new calendar on {{by}} | Yes

question
| qbr | {on}  | text
| Q-1 | Q0/13 | Which audits could start before the season?

action
| when | owner           | due | what
| -25  | Daniel Ferreira | +9  | Write the page about the calendar

talk
| when       | kind        | channel   | direction | {with}        | {by}          | summary
| -285 12:30 | executive   | in_person | ours      | Eleanor       | Ines Halloway | Eleanor offered to speak with Inverleith for us before we could ask.
| -148 10:00 | strategic   | in_person | ours      | Eleanor, Hugo | Priya Raman   | Peak season: planned with names, or not at all.
| -26 9:00   | operational | phone     | ours      | Hugo          | Priya Raman   | Calendar done a week early. Hugo wants to show it at the partners' day.

list delivery
- the audit calendar of the peak season
- review notes still open
- budgets of the listed clients
- the seniors' time sheets
- the rotation of partners
- independence checks at opening

list the year
- the partners' day
- succession in the tax practice
- the year ahead

routine
| when                                | kind        | channel                    | {who}                    | {by}                                | {topic}
| every 8 days -546..-3 8:00..15:45   | operational | any of phone, email, video | any of Hugo, Mina, Oskar | any of Priya Raman, Daniel Ferreira | {delivery}
| every 61 days -540..-20 8:00..15:45 | strategic   | in_person                  | Eleanor                  | Priya Raman                         | {the year}
