# What an import says of a file.

## The parts of a file, as its summary names them.

section-stakeholders = Stakeholders
section-metrics = Metrics and readings
section-touchpoints = Touchpoints
section-commitments = Promises
section-value = Value records
section-success_criteria = Success criteria
section-surveys = Surveys and verbatims
section-client_goals = Client goals
section-objectives = Objectives
section-initiatives = Initiatives
section-milestones = Milestones
section-opportunities = Opportunities
section-risks = Risks
section-incidents = Incidents
section-save_plays = Save plays
section-engagements = Engagements
section-business_units = Business units
section-invoices = Invoices
section-hours = Hours
section-influences = Influences
section-advocacy = Advocacy
section-governance = Governance
section-qbr = Reviews
section-actions = Actions
section-team = Team
section-services = Services
section-account = Account
section-firm = Firm settings
