# The firm of the story: an advisory of nine people that gives professional firms their platform. Its lists and forms serve
# the files of all accounts.

firm
| when  | name              | currency | locale
| first | Halloway Advisory | USD      | en-US

service | when = first
| name
| Practice platform
| Advanced reporting
| Resource planning
| Integrations set-up
| Data migration
| Pricing advisory
| Managed support

# The first is the one whose desk this is.
team_member | when = first
| name            | email
| Ines Halloway   | ines@halloway.example
| Marcus Oyelaran | marcus@halloway.example
| Priya Raman     | priya@halloway.example
| Tom Ashby       | tom@halloway.example
| Leonie Brandt   | leonie@halloway.example
| Daniel Ferreira | daniel@halloway.example
| Sofia Petrakis  | sofia@halloway.example
| Kwame Boateng   | kwame@halloway.example
| Hanna Virtanen  | hanna@halloway.example

# A contact that matters to the story.
form talk = touchpoint
| on = day
| at = time
| touchpoint_with.stakeholder = {with}
| touchpoint_by.member = {by}

# Calls and messages in their rhythm, each about one of the topics; what is noted of it depends on the channel.
form routine = touchpoint
| on = day
| at = time
| touchpoint_with.stakeholder = {who}
| touchpoint_by.member = {by}
| list = {channel}

# A review has its day set four weeks ahead; its deck is begun eight days before; an hour after it began it is noted.
form review = qbr
| when = {on}-28d
| key = {quarter}
| quarter = {quarter}
| on = {on}
| qbr_attendee.stakeholder = {with}
| qbr_host.member = {by}
| prepare = {on}-8d
| hold = {on}

form review = touchpoint
| when = {on} 10:00
| on = day
| at = time
| kind = executive
| channel = in_person
| direction = ours
| qbr = yes
| touchpoint_with.stakeholder = {with}
| touchpoint_by.member = {by}
| summary = Review of {{quarter}}. {summary}

form decision = decision_sought
| when = {on}-8d
| by = {by}
| then answered_on = day

form question = qbr_question
| when = {on}-8d

form promise = commitment
| made = day
| audience = client

form bill = invoice
| issued = day
| due = day+30d
| then paid = day

# The readings of a period are entered on the second working day after its end.
form readings = reading
| on = day
| entered = day+2d

form steering = steering_meeting
| when = {on}-21d
| on = {on}
| then = {on}

form alignment = alignment_step
| when = {due}-75d
| due = {due}
| then done_on = day

# What is noted of a routine contact by its channel. One in three is theirs.
list phone
| direction | summary
| ours      | {spoken}
| ours      | {spoken}
| theirs    | {spoken}

list video
| direction | summary
| ours      | {spoken}
| ours      | {spoken}
| theirs    | {spoken}

list in_person
| direction | summary
| ours      | {spoken}
| ours      | {spoken}
| theirs    | {spoken}

list email
| direction | answered | summary
| ours      | yes      | {sent}
| ours      | yes      | {sent}
| theirs    |          | {received}

list chat
| direction | answered | summary
| ours      | yes      | {sent}
| ours      | yes      | {sent}
| theirs    |          | {received}

list spoken
- Went through {topic}; {next}.
- Weekly call: {topic}. {Next}.
- {who} asked about {topic}; {next}.
- Short call on {topic}. {Next}.
- Looked at {topic} together; {next}.
- {who} walked us through {topic}. {Next}.
- Mostly {topic}; {next}.
- Agreed how to go on with {topic}; {next}.
- {who} is content with {topic}. {Next}.
- Two questions on {topic}, both answered; {next}.

list sent
- Sent {who} the notes on {topic}.
- Answered {who} on {topic}; {next}.
- Sent {who} two options for {topic}; {next}.
- Asked {who} to confirm {topic}; {next}.
- Sent the figures on {topic}, as {who} had asked.

list received
- {who} asked for a second pair of eyes on {topic}.
- {who} confirmed {topic}; {next}.
- {who} sent corrections to {topic}; {next}.
- A question from {who} on {topic}, answered the same day.
- {who} thanked the team for {topic}.

list next
- nothing open
- we come back with numbers by Friday
- they check with finance first
- next look in two weeks
- the change goes live on Monday
- closed
- a short test with one team first
- they name somebody for it this week
- we write it up
- goes on the list for the next release
- no decision needed
- their side is done, ours follows
- moved to the next call
- both sides content
- one item stays with us
- they send us the list
