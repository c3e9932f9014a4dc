### The questions of the forms under /join, page by page: labels, as in taxonomy.ftl.
### page-…: the heading. page_short-…: the line in the list of tasks. page_lead-…: why we ask, and who sees it.
### ask-…: a question, which is also the name of its answer. ask_hint-…: what helps to answer it.
### Forms show to a PA or a service the same labels that residents read later.

## The doors
door-pa = Personal assistant (PA)
door-micro_provider = Small local provider
door-provider = Service
door-respite = Break for carers

door_about-pa = For one person who helps others, employed by them or self-employed.
door_about-micro_provider = For a small, independent service with at most 8 full-time posts.
door_about-provider = For care agencies, care homes, day centres, groups and other services.
door_about-respite = For a service that gives carers time off: hours, nights or a holiday.

## Name (PA)
page-name = What is your name?
page_short-name = Your name
page_lead-name = People see only your first name and your initial. Your full name and phone number are private: only staff of the council see them.
ask-first_name = First name
ask_hint-first_name = The name that you want people to call you.
ask-initial = First letter of your last name (optional)
ask_hint-initial = One letter, such as K. People then see “Amina K.”
ask-legal_name = Full name
ask_hint-legal_name = Private. Write it as it is on your passport or driving licence.
ask-own_phone = Your phone number (optional)
ask_hint-own_phone = Private. Staff ring you if something is not clear.

## How they work (PA)
page-work = How do you work?
page_short-work = How you work
page_lead-work = You must be 18 or over. People see whether you are employed or self-employed. Your age is private: it tells us which minimum wage counts for you.
ask-employment = Employed or self-employed
ask_hint-employment = HMRC (the tax office) has rules for this. Most PAs are employed.
ask-age_band = Your age
ask_hint-age_band = Private. Only staff of the council see it.

employment-employed = Employed
employment-self_employed = Self-employed
employment-either = Either
employment_about-employed = The person you help is your employer. They pay you wages, holiday pay and sick pay. They also need employer’s liability insurance.
employment_about-self_employed = You send the person a bill. You pay your own tax, and you need public liability insurance. You get no holiday pay or sick pay.
employment_about-either = It depends on the person. You agree it with each of them.

age_band-21_or_over = 21 or over
age_band-18_to_20 = 18 to 20
age_band-under_18 = Under 18

## Where they work (PA)
page-area = Where do you work?
page_short-area = Where you work
page_lead-area = People see only the first half of your postcode, such as M33. The second half is private. We use it only to find your council.
ask-home = Your postcode
ask_hint-home = For example: M33 5AA. The first half, M33, is enough.
ask-travels_to = Other areas you go to (optional)
ask_hint-travels_to = First halves of postcodes, with commas between them: M33, M32. At most 40. People see them.

## Help
page-help = What help do you give?
page_short-help = Help you give
page_lead-help = People see this, and search by it. Choose only what you can do well and safely.
ask-support = Help you give
ask_hint-support = These are the words that people see. “You” in them is the person you help.

## What they do not do (PA)
page-will-not = What will you not do?
page_short-will-not = What you will not do
page_lead-will-not = People see this, so that nobody has to ask you. You can leave it empty.
ask-will_not = What you will not do
ask_hint-will_not = Choose nothing here that you chose as help you give.

## People
page-people = Who do you help?
page_short-people = People you help
page_lead-people = People see this, and search by it. Choose those you have experience with.
ask-needs = People you help
ask-conditions = Conditions you have experience with (optional)
ask_hint-conditions = Write each one on a new line. For example: Parkinson’s.

## About a PA
page-about-you = About you
page_short-about-you = About you
page_lead-about-you = Everybody can read this page. Leave out your last name, your address, and your phone number and email.
ask-summary = You in one sentence
ask_hint-summary = People read it first. At most 200 letters.
ask-about_me = About you
ask_hint-about_me = What have you done before? What are you good at? How do you like to work? At most 1,500 letters.
ask-why = Why you do this work (optional)
ask_hint-why = At most 1,000 letters.
ask-interests = What you like doing (optional)
ask_hint-interests = For example: football, cooking, gardens. People often look for someone who likes the same.

## Times
page-times = When can you help?
page_short-times = Times
page_lead-times = People see this, and search by it. Choose every time that you could offer.
ask-week = Through the week (optional)
ask_hint-week = Choose the parts of each day.
ask-patterns = Other times you can do (optional)

## Time for new people (PA)
page-room = Do you have time for someone new?
page_short-room = Time for new people
page_lead-room = People see this. Come back and change it when it changes.
ask-room = Time for new people
ask-paused_until = When you take people on again
ask-hours_wanted = Hours a week you are looking for (optional)
ask_hint-hours_wanted = A whole number from 1 to 100.
ask-shortest_visit = Shortest visit, in hours (optional)
ask_hint-shortest_visit = A whole number from 1 to 24.
ask-earliest_start = First day you could start (optional)

## Rates (PA)
page-rates = What are your rates?
page_short-rates = Your rates
page_lead-rates = People see your rates. An employed PA must get at least the minimum wage for their age. We check that here.
ask-hour_weekday = An hour on a weekday
ask_hint-hour_weekday = In pounds. For example: 14.50.
ask-hour_weekend = An hour on a Saturday or Sunday (optional)
ask-bank_holiday_hour = An hour on a bank holiday (optional)
ask-sleep_in = A night when you may sleep (optional)
ask_hint-sleep_in = In pounds, for the whole night.
ask-waking_night = A night when you stay awake (optional)
ask_hint-waking_night = In pounds, for the whole night.
ask-waking_night_hours = How many hours is that night?
ask_hint-waking_night_hours = Only if you gave a price for it. Private: if you are employed, every hour must be paid at the minimum wage, and we check that.
ask-mile = A mile of driving (optional)
ask_hint-mile = In pounds. For example: 0.45.

## Ways to pay
page-funding = How can people pay you?
page_short-funding = Ways to pay
page_lead-funding = People see this, and search by it. Many pay with money from the council or the NHS.
ask-funding = Ways to pay
ask_hint-funding = “Your own money” is the money of the person who pays.

## Languages
page-languages = Which languages do you speak?
page_short-languages = Languages
page_lead-languages = People see this, and search by it. A service chooses what its staff speak.
ask-languages_well = Languages you speak well (optional)
ask_hint-languages_well = Sign languages count too.
ask-languages_some = Languages you speak a little (optional)

## Faith and culture
page-culture = Which faiths and cultures do you know?
page_short-culture = Faith and culture
page_lead-culture = People see this, and search by it. Choose what you have experience with. We do not ask about your own faith or where you come from.
ask-cultures = Faiths and cultures you know

## Practical things (PA)
page-practical = A few practical things
page_short-practical = Practical things
page_lead-practical = People see your answers. Leave out what you do not want to say.
ask-gender = Your gender (optional)
ask_hint-gender = Some people need a woman or a man for help with washing or dressing.
ask-driving = Do you drive? (optional)
ask_hint-driving = To drive people in your own car, you need insurance that covers work.
ask-pets = Do you work where there are pets? (optional)
ask-smoking = Do you smoke? (optional)

driving-no = No
driving-your_car = Yes, the car of the person who gets help
driving-own_car = Yes, their own car
driving-own_car_insured = Yes, their own car, with insurance for work

pets-fine = Yes
pets-some = With some pets: ask first
pets-none = No

smoking-never = No
smoking-not_at_work = Yes, but not at work
smoking-yes = Yes

## Training (PA)
page-training = What training do you have?
page_short-training = Training
page_lead-training = People see this in a list of what you told us. It is not shown as a check, because nobody has checked it. On the next page you say when you did it.
ask-training = Training you have had (optional)
ask-experience = Other experience (optional)
ask_hint-experience = Write each thing on a new line. For example: 5 years in a care home.

page-courses = When did you do your training?
page_short-courses = Dates of your training
page_lead-courses = The dates are private: only staff of the council see them. Add each training you chose, one at a time. Training in safeguarding and the Mental Capacity Act counts for 3 years.
ask-course = Training
ask-course_on = Day you did it
ask_hint-course_on = The date on the certificate. Staff look at the certificate later.

## Identity (PA)
page-identity = Who are you, and may you work here?
page_short-identity = Identity and right to work
page_lead-identity = Your answers are private: only staff of the council see them. Staff look at your papers later. Do not give us any numbers or codes here.
ask-id_document = What you can show us
ask-right_to_work = Your right to work in the UK
ask_hint-right_to_work = Whoever employs you must still check it themselves.

id_document-passport = Passport
id_document-driving_licence = Driving licence with a photo
id_document-evisa = eVisa
id_document-birth_certificate = Birth certificate
id_document-other = Something else
id_document-none = Nothing yet

right_to_work-citizen = Yes: I am a British or Irish citizen
right_to_work-share_code = Yes: I can show it with a share code
right_to_work-not_yet = Not yet

## Checks (PA)
page-checks = Your DBS check
page_short-checks = DBS check
page_lead-checks = Your answers are private: only staff of the council see them. Staff look at your certificate and write down its level, its date and its last 4 digits. We never keep a copy.
ask-dbs_level = The DBS check you have
ask_hint-dbs_level = No check yet? Since 21 January 2026 PAs can get an enhanced check, employed or self-employed. It depends on the work you do. You ask for it through an organisation called an umbrella body.
ask-dbs_issued = Date on the certificate (optional)
ask-dbs_last_four = Last 4 digits of its number (optional)
ask_hint-dbs_last_four = For example: 1234. We do not need the rest.
ask-dbs_update_service = Do you use the DBS Update Service? (optional)
ask_hint-dbs_update_service = It keeps your check up to date. Staff look there only if you agree.
ask-dbs_consent = May staff look there from time to time? (optional)
ask_hint-dbs_consent = They see only whether your certificate has changed. You can take this back at any time.
ask-child_in_home = Is there a child where you will work? (optional)
ask_hint-child_in_home = A child who lives there or visits. Then you may need a check for work with children too.

yes_no-yes = Yes
yes_no-no = No

## Driving (PA)
page-driving = Your papers for driving
page_short-driving = Driving papers
page_lead-driving = Your answers are private: only staff of the council see them. If you drive only the other person’s car, fill in only the first two.
ask-driving_licence = Do you have a full driving licence? (optional)
ask-licence_until = Last day of your licence (optional)
ask_hint-licence_until = Line 4b on the card.
ask-mot_until = Last day of your car’s MOT (optional)
ask-motor_insurer = Who your car is insured with (optional)
ask_hint-motor_insurer = The insurance must cover driving for work.
ask-motor_insurance_until = Last day of that insurance (optional)

## Insurance
page-insurance = What insurance do you have?
page_short-insurance = Insurance
page_lead-insurance = Your answers are private: only staff of the council see them. If you have none, leave it empty.
ask-liability_insurer = Who you have public liability insurance with (optional)
ask_hint-liability_insurer = It pays if somebody is hurt or something is broken because of your work. If you are self-employed, you need it.
ask-liability_until = Last day of that insurance (optional)
ask-employers_insurer = Who you have employers’ liability insurance with (optional)
ask_hint-employers_insurer = If you employ anybody, the law asks for it.
ask-employers_until = Last day of your employers’ liability insurance (optional)

## Being self-employed (PA)
page-self-employed = Have you told HMRC that you are self-employed?
page_short-self-employed = Self-employed with HMRC
page_lead-self-employed = Your answer is private: only staff of the council see it.
ask-hmrc = HMRC knows that I am self-employed
ask_hint-hmrc = You have to tell them by 5 October after the tax year in which you began.

## Professional registration (PA)
page-profession = Are you on a professional register?
page_short-profession = Professional register
page_lead-profession = For nurses, therapists, social workers and social care workers. Your answers are private: only staff of the council see them.
ask-professional_body = Whose register it is (optional)
ask_hint-professional_body = For example: Nursing and Midwifery Council.
ask-professional_number = Your number there (optional)
ask-professional_until = Last day of your registration (optional)

## Convictions (PA)
page-convictions = Convictions and cautions
page_short-convictions = Convictions and cautions
page_lead-convictions = Your answer is private. Only the council’s safeguarding staff read it, and no other staff. A “Yes” does not mean that you cannot be listed: we will talk to you about it.
ask-convictions = Do you have any convictions or cautions that are not protected?
ask_hint-convictions = Say “Yes” for those that are not spent, and for spent ones that an enhanced DBS check would show. Some old and less serious ones are protected: you do not have to tell anybody about those. The charity Unlock can tell you which.

## Food hygiene (service)
page-food-hygiene = Do you make food for people?
page_short-food-hygiene = Food hygiene
page_lead-food-hygiene = You chose help with meals or cooking. Your answers are private: only staff of the council see them.
ask-hygiene_registered = Is your kitchen registered with your council? (optional)
ask_hint-hygiene_registered = If you cook only in people’s own homes, leave it empty.
ask-hygiene_on = Day of your last food hygiene inspection (optional)

## People who know their work (PA)
page-referees = Who knows your work?
page_short-referees = Two people who know your work
page_lead-referees = Name 2 or 3 people, one after the other. We email each of them a form. What you write here and what they answer is private: only staff read it.
ask-referee_name = Their name
ask-referee_email = Their email address
ask_hint-referee_email = Ask them first. We email them a form.
ask-referee_how = How they know your work
ask_hint-referee_how = For example: my manager for 2 years.

## Agreement
page-agree = Do you agree?
page_short-agree = Rules and terms
page_lead-agree = Please read the code of conduct and the terms first. If we change them, we ask you again.
ask-terms = I agree to the terms
ask-code_of_conduct = I will keep to the code of conduct

## Kind of service
page-kind = What kind of service are you?
page_short-kind = Kind of service
page_lead-kind = People see this, and search by it. Choose everything that fits.
ask-kinds = Kind of service

## Size (service)
page-size = How big is your service?
page_short-size = Size
page_lead-size = Your answers are private: only staff see them. An independent service with at most 8 full-time posts counts as small. People then see “Small local provider”.
ask-staff_posts = Full-time posts
ask_hint-staff_posts = Private. Count paid and unpaid staff. Two half-time posts make one. For example: 6.5.
ask-independent = Are you independent?
ask_hint-independent = Private. Choose “Yes” if you are not part of a bigger organisation.

## Name (service)
page-service-name = What is your service called?
page_short-service-name = Name
page_lead-service-name = People see the name and the sentence. The person we talk to is private: only staff see that name.
ask-service_name = Name of the service
ask-service_summary = The service in one sentence
ask_hint-service_summary = People read it first. At most 200 letters.
ask-contact_name = The person we talk to
ask_hint-contact_name = Private. Write their full name.

## About a service
page-about-service = About your service
page_short-about-service = About your service
page_lead-about-service = Everybody can read this page.
ask-about_service = About your service
ask_hint-about_service = What do you do? What happens on a usual day? Who are your staff? At most 3,000 letters.
ask-charity_number = Charity number (optional)
ask_hint-charity_number = If you are a registered charity. For example: 1234567 or SC012345.

## Place (service)
page-place = Where is your service?
page_short-place = Place
page_lead-place = If people come to you, they see your address. If not, they see only the town, because a postcode can be someone’s home.
ask-venue = Where you meet people
ask-address_1 = Address (optional)
ask-address_2 = Second line of the address (optional)
ask-town = Town (optional)
ask-postcode = Postcode
ask_hint-postcode = For example: M33 5AA.
ask-serves = Areas you go to (optional)
ask_hint-serves = First halves of postcodes, with commas between them: M33, M32. At most 120. People see them.
ask-reach = How far you go (optional)
ask_hint-reach = People nearby find you in any case.

reach-areas = To the areas named above
reach-council = To everybody in the council areas that our places are in
reach-great_britain = To people anywhere in Great Britain, for example online

venue-at_place = At a place that people come to
venue-visits_you = In people’s own homes
venue-both = At a place, and in people’s own homes
venue-online = Online or by phone

page-other-places = Do you have other places?
page_short-other-places = Other places
page_lead-other-places = People see every place, and find you near each of them. Add them one at a time, up to 20. You can leave it empty.
ask-other_name = Name of the place
ask_hint-other_name = For example: Stretford day centre.
ask-other_address = Address
ask-other_town = Town
ask-other_postcode = Postcode
ask-other_phone = Its own phone number (optional)

## Contact (service)
page-contact = How can people reach you?
page_short-contact = Phone and website
page_lead-contact = Everybody can see this page.
ask-phone = Phone number
ask_hint-phone = For example: 0161 496 0150.
ask-second_phone = Second phone number (optional)
ask_hint-second_phone = For example: a number for nights and emergencies.
ask-website = Website (optional)
ask_hint-website = For example: www.example.org.
ask-video = A film about your service (optional)
ask_hint-video = The address of its web page.
ask-opening = When you are open (optional)
ask_hint-opening = For example: Monday to Friday, 9am to 5pm.

## Breaks (service)
page-break = What kind of break do you offer?
page_short-break = Kind of break
page_lead-break = Carers see this, and search by it. Choose everything that fits.
ask-respite_types = Kinds of break
ask_hint-respite_types = These are the words that people see. “You” in them is the carer.
ask-respite_parties = Who can go
ask-respite_needs = What you can provide (optional)

page-stay = Nights and emergencies
page_short-stay = Nights and emergencies
page_lead-stay = People see this. Carers often need a break soon.
ask-min_nights = Shortest stay, in nights (optional)
ask_hint-min_nights = A whole number from 0 to 365. Enter 0 if people can come without a night.
ask-max_nights = Longest stay, in nights (optional)
ask_hint-max_nights = A whole number from 1 to 365.
ask-changeover = Day of the week when people arrive and leave (optional)
ask_hint-changeover = Leave it empty if it can be any day.
ask-emergency = Can you help in an emergency?
ask_hint-emergency = For example, when a carer suddenly falls ill.
ask-out_of_hours = Phone number for evenings, nights and weekends (optional)
ask_hint-out_of_hours = People see it, together with the council’s own emergency number.

page-break-dates = When can people come?
page_short-break-dates = Dates
page_lead-break-dates = People who search for dates find you only if their dates fit. If people can come at any time, leave it empty. Add up to 24.
ask-dates_kind = On these days
ask-dates_from = First day
ask-dates_to = Last day

dates-open = People can come
dates-closed = Nobody can come

page-companion = What does a companion’s place cost?
page_short-companion = A companion’s place
page_lead-companion = You said that people can go together. People see what the second place costs.
ask-companion_unit = What the price is for (optional)
ask-companion_price = Price of the companion’s place (optional)
ask_hint-companion_price = In pounds. For example: 45. Leave it empty if it is free.

## Prices (service)
page-prices = What does it cost?
page_short-prices = Prices
page_lead-prices = People see every price. Add them one at a time, up to 12. A clear price helps people to plan.
ask-price_unit = What people pay for
ask_hint-price_unit = “Weekday”, “Saturday and Sunday” and “Bank holiday” are prices for one hour.
ask-price_amount = Price
ask_hint-price_amount = In pounds. For example: 14.50. Leave it empty if it is free.
ask-price_for = Who pays this price (optional)
ask_hint-price_for = For example: people who live in Trafford.
ask-price_includes = What it includes (optional)
ask_hint-price_includes = For example: lunch and transport.
ask-price_from = First day of this price (optional)
ask-price_to = Last day of this price (optional)

## Getting in (service)
page-access = Can people get in and around?
page_short-access = Getting in and around
page_lead-access = People see “Yes”, “Partly” and “No”. They search by it before they set out.
ask-access = At your place
ask_hint-access = If you do not know, choose “Not known”. People do not see that.

## Group (service)
page-group = How big is a group, and how long is a day?
page_short-group = Groups and days
page_lead-group = People see this. It helps them to know how busy it is.
ask-group_least = Fewest people in a group (optional)
ask_hint-group_least = A whole number from 1 to 500.
ask-group_people = Most people in a group (optional)
ask_hint-group_people = A whole number from 1 to 500.
ask-group_staff = Staff with that group (optional)
ask_hint-group_staff = A whole number from 1 to 500. People see both numbers together.
ask-day_length = How long a day is (optional)
ask-day_length_why = Why you do not offer the other (optional)
ask_hint-day_length_why = For example: our bus runs once a day.

day_length-full = Full days
day_length-half = Half days
day_length-both = Full days and half days

## Transport (service)
page-transport = How do people get to you?
page_short-transport = Transport
page_lead-transport = People see this. Many cannot come without help on the way.
ask-transport = Ways to get there (optional)
ask_hint-transport = These are the words that people see. “They” is your service.
ask-transport_cost = What transport costs (optional)
ask_hint-transport_cost = For example: £2 each way.

## Free places (service)
page-spaces = How many free places do you have?
page_short-spaces = Free places
page_lead-spaces = People see the number and the day you gave it. After 14 days we tell them to ask you.
ask-free_places = Free places
ask_hint-free_places = A whole number from 0 to 500.

## Registration (service)
page-registration = Are you registered?
page_short-registration = Registration
page_lead-registration = People see your answer. The law says that some kinds of care must be registered.
ask-registered_with = Who you are registered with
ask-registration_number = Registration number
ask_hint-registration_number = CQC: 1-123456789. Care Inspectorate: CS2003000123.
ask-not_registered_because = Why you do not have to be registered
ask_hint-not_registered_because = For example: we do not give personal care.

registered_with-cqc = Care Quality Commission (CQC), in England
registered_with-care_inspectorate = Care Inspectorate, in Scotland
registered_with-not_needed = We do not have to be registered

## Where a page stands in the list of tasks
page_state-to_do = Not started yet
page_state-unfinished = Not finished
page_state-optional = Optional
page_state-done = Done

## Where one’s own listing stands
standing-draft = Not sent yet
standing-sent = Being looked at
standing-returned = Sent back to you
standing-rejected = Not accepted
standing-live = Public
standing-live_change_sent = Public, your change is being looked at
standing-live_returned = Public, your change was sent back
standing-not_said = Hidden, because nobody said for 13 months that it is right
standing-unchecked = Approved, not public yet
standing-paused = Hidden by you
standing-held = Hidden by the council
standing-leaving = Taken off the register by you

standing_about-draft = Nobody can find it yet. Answer what is needed, check it, and send it to us.
standing_about-sent = The council looks at it. This takes 5 to 10 working days. We email you when it is done, or when something is missing.
standing_about-returned = Something has to change before people can see it. Read why, change it, and send it again.
standing_about-rejected = We cannot list you as it is now. Read why.
standing_about-live = People can find it. Change it when something changes.
standing_about-live_change_sent = People still see it as it was before. The council looks at your change in 5 to 10 working days.
standing_about-live_returned = People still see it as it was before. Read why your change came back, then send it again.
standing_about-not_said = Is it still right? Say so, and people can find it again at once. If not, change it first and send it to us.
standing_about-unchecked = We have read it and all is well. The council must check some things before people can see it. It will be in touch with you.
standing_about-paused = Nobody can find it now. You can show it again at any time.
standing_about-leaving = Nobody can find it now.
standing_about-held = Nobody can find it now. Ring the council to talk about it.

## What is needed and was not answered
error-first_name_missing = Enter your first name
error-legal_name_missing = Enter your full name
error-employment_missing = Choose whether you are employed, self-employed or either
error-age_band_missing = Choose your age
error-home_missing = Enter your postcode, or the first half of it
error-support_missing = Choose what help you give
error-needs_missing = Choose who you help
error-summary_missing = Enter one sentence about yourself
error-about_me_missing = Write something about yourself
error-room_missing = Choose whether you have time for someone new
error-paused_until_missing = Enter the day when you take people on again
error-hour_weekday_missing = Enter your rate for an hour on a weekday
error-funding_missing = Choose how people can pay you
error-dbs_level_missing = Choose the DBS check you have, or “No DBS check”
error-course_missing = Choose a training
error-course_on_missing = Enter the day you did it
error-id_document_missing = Choose what you can show us
error-right_to_work_missing = Choose one about your right to work
error-convictions_missing = Choose “Yes” or “No”
error-other_name_missing = Enter the name of the place
error-other_address_missing = Enter the address of the place
error-other_town_missing = Enter the town of the place
error-other_postcode_missing = Enter the postcode of the place
error-dates_kind_missing = Choose whether people can come on these days
error-dates_from_missing = Enter the first day
error-dates_to_missing = Enter the last day
error-closed_missing = Choose whether you are closed for a while
error-referee_name_missing = Enter the name of someone who knows your work
error-referee_email_missing = Enter their email address
error-referee_how_missing = Enter how they know your work
error-terms_missing = Tick the box if you agree to the terms
error-code_of_conduct_missing = Tick the box if you will keep to the code of conduct
error-kinds_missing = Choose what kind of service you are
error-staff_posts_missing = Enter how many full-time posts you have
error-independent_missing = Choose whether you are independent
error-service_name_missing = Enter the name of your service
error-service_summary_missing = Enter one sentence about your service
error-contact_name_missing = Enter the name of the person we talk to
error-about_service_missing = Write something about your service
error-venue_missing = Choose where you meet people
error-postcode_missing = Enter your postcode
error-phone_missing = Enter a phone number
error-respite_types_missing = Choose what kind of break you offer
error-respite_parties_missing = Choose who can go
error-emergency_missing = Choose whether you can help in an emergency
error-price_unit_missing = Choose what people pay for
error-price_amount_missing = Enter the price, or choose “Free”
error-registered_with_missing = Choose who you are registered with
error-not_registered_because_missing = Enter why you do not have to be registered

## What was answered and cannot be read
error-repeated = Give one answer only
error-choice = Choose an answer from the page
error-hidden_characters = Type it again: there are signs in it that nobody can see
error-long_1 = Enter one letter only
error-long_20 = Write it in no more than 20 letters
error-long_40 = Write it in no more than 40 letters
error-long_60 = Write it in no more than 60 letters
error-long_80 = Write it in no more than 80 letters
error-long_100 = Write it in no more than 100 letters
error-long_200 = Write it in no more than 200 letters
error-long_300 = Write it in no more than 300 letters
error-long_500 = Write it in no more than 500 letters
error-long_1000 = Write it in no more than 1,000 letters
error-long_1500 = Write it in no more than 1,500 letters
error-long_2000 = Use no more than 2,000 characters
error-long_3000 = Write it in no more than 3,000 letters
error-money = Enter pounds in numbers, such as 14.50, and at most 9,999.99
error-number = Enter a number in digits that is not too big or too small
error-day = Enter a real date, such as 27 3 2027
error-day_any = Enter a date from 2000 on, at most ten years from now
error-day_whole = Enter a day, a month and a year
error-day_year = Enter all 4 digits of the year, such as 2027
error-day_past = Enter today’s date or an earlier one
error-day_coming = Enter today’s date or a later one, at most two years from now
error-area = Enter a postcode or its first half, such as M33 5AA or M33
error-areas = Enter first halves of postcodes, with commas between them: M33, M32
error-postcode = Enter a full postcode, such as M33 5AA
error-phone = Enter a UK phone number, such as 0161 496 0150
error-web = Enter a web address, such as www.example.org
error-digits = Enter digits only, and as many as we ask for

## Answers that do not go together
error-gives_contact = Take out phone numbers, postcodes, and email and web addresses: everybody can read this
error-gives_last_name = Take out your last name: everybody can read this
error-initial = Enter one letter
error-will_and_will_not = Take out what you chose as help you give: it cannot be both
error-language_twice = Choose each language once: well or a little
error-below_pay_floor = Enter a rate that is not below the minimum wage for your age
error-price_not_free = Take out the amount, or choose something other than “Free”
error-ends_before_it_begins = Enter a last day that is not before the first day
error-owner_already = Enter another address: this person can change the listing already
error-owner_last = Let somebody else in first: somebody must look after the listing
error-photo_missing = Choose a photo
error-photo_large = Choose a photo of at most 5 MB
error-photo_format = Choose a JPEG, PNG or WebP photo that opens
error-photo_pixels = Choose a smaller photo: at most 12,000 pixels wide and high
error-photo_small = Choose a larger photo: at least 200 pixels wide and high
error-photo_alt_missing = Say what the photo shows
error-under_18 = You must be 18 or over to be listed as a PA. Ring the helpline at the top of this page: they know other ways to start in care
error-waking_night_hours_missing = Enter how many hours the night has: we need it to check the minimum wage
error-mile_large = Enter pounds for a mile: 0.45 means 45p
error-address_1_missing = Enter the address that people come to
error-town_missing = Enter the town
error-referee_self = Enter somebody else: this is your own email address
error-group_both = Say both: how many people, and how many staff
error-group_order = Enter a number that is not smaller than the fewest people
error-insurance_both = Say both: who you are insured with, and until when
error-course_not_chosen = Choose this training on the page about your training first
error-course_twice = Choose another one: you have given a day for this already
error-opens_on_not_closed = Take out the day, or choose “Yes” above
error-door_missing = Choose what you offer
error-nights_order = Enter a longest stay that is not shorter than the shortest stay
error-cqc_number = Enter your CQC number, such as 1-123456789
error-care_inspectorate_number = Enter your Care Inspectorate number, such as CS2003000123
error-referee_twice = Enter someone else: you have already given this email address
error-area_unknown = Check the postcode: we cannot find it
error-areas_unknown = Check the areas: we cannot find one of them

## What a referee is asked
page-reference = Your reference
page_short-reference = Your reference
page_lead-reference = Only the council’s staff read this. We never show it to the person it is about, or to anybody else.
ask-reference_since = How long have you known them, and how?
ask_hint-reference_since = For example: 3 years, they helped my mother at home.
error-reference_since_missing = Say how long you have known them
ask-reference_words = What are they like at this work?
ask_hint-reference_words = For example: are they kind, on time and honest?
error-reference_words_missing = Write what they are like at this work
ask-reference_again = Would you let them help somebody in your family?
error-reference_again_missing = Choose one
ask-reference_worry = Is there anything that worries you? (optional)
ask_hint-reference_worry = If somebody is in danger now, ring 999.
again-yes = Yes
again-no = No
again-unsure = I am not sure

## When a listing is to be seen (asked of its owner)
page-closing = When can people see your listing?
page_short-closing = Closing and dates
page_lead-closing = This counts at once: nobody has to look at it first.
ask-closed = Are you closed for a while?
ask_hint-closed = People still find you and read that you are closed.
ask-opens_on = Day you open again (optional)
ask_hint-opens_on = On that day, “closed” goes away by itself.
ask-visible_from = First day people can see your listing (optional)
ask_hint-visible_from = Before that day nobody finds it.
ask-visible_to = Last day people can see your listing (optional)
ask_hint-visible_to = After that day nobody finds it.
## Something new in the place of what was checked
page-renew = You have a new one
page_short-renew = You have a new one
ask-renewed_on = When were you given it?
ask_hint-renewed_on = The date on it. For example: 27/3/2027.
error-renewed_on_missing = Enter the date on it
ask-renewed_until = Until when does it count? (optional)
ask_hint-renewed_until = The last day on it. Leave it empty if there is none.
ask-renewed_last_four = Last 4 digits of its number (optional)
ask_hint-renewed_last_four = For example: 1234. We do not need the rest.
