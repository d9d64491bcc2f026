-- SPDX-FileCopyrightText: 2026 The Tuplewright contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Temporary lists of sentences. A reader of a list takes the row with n = dice % size;
-- {} stands for the thing a post is about.

CREATE TEMP TABLE phrase_text (list TEXT, text TEXT);

INSERT INTO phrase_text SELECT 'topic', value FROM json_each(
    '["baking","cycling","gardening","woodwork","photography","hiking","repair","sewing","coffee","software"]');

-- Baking
WITH p (t) AS (VALUES ('sourdough'), ('rye bread'), ('focaccia'), ('cinnamon buns'), ('brioche'),
    ('crispbread'), ('apple strudel'), ('pizza dough'))
INSERT INTO phrase_text SELECT 'baking.thing', t FROM p;
WITH p (t) AS (VALUES ('What I got wrong about {}'), ('{} on a weekday evening'), ('Notes on {} after the tenth try'),
    ('Making {} without a mixer'), ('{} for a crowd of thirty'), ('My grandmother''s way with {}'))
INSERT INTO phrase_text SELECT 'baking.title', t FROM p;
WITH p (t) AS (VALUES
    ('I put off {} for years because it looked like work for patient people.'),
    ('Last month the workshop oven was free on Thursdays, so we spent four of them on {}.'),
    ('Somebody asked at the counter how we make {}, and the answer got longer than the queue.'),
    ('My first attempt at {} went straight to the neighbour''s hens.'))
INSERT INTO phrase_text SELECT 'baking.open', t FROM p;
WITH p (t) AS (VALUES
    ('The dough should feel slack and a little too wet; flour on the table hides every mistake until it is in the oven.'),
    ('A cheap kitchen scale changed more than any recipe did.'),
    ('I let it rest overnight at about 6 °C, which is the cellar stairs in our house.'),
    ('Salt goes in late, once the flour has had half an hour with the water.'),
    ('Fifteen minutes on the lowest shelf gave me the crust I had been chasing all winter.'),
    ('Do not cut it warm. I know. Wait anyway.'),
    ('Wholemeal flour drinks more than the packet says, so keep 50 g of water back and add it by hand.'),
    ('We weighed six batches: the loss in the oven was between 11 and 14 per cent every time.'))
INSERT INTO phrase_text SELECT 'baking.middle', t FROM p;
WITH p (t) AS (VALUES ('The next loaf is already proving.'), ('If yours turns out flat, make croutons and try again on Sunday.'),
    ('Bring a slice on Thursday and we will compare.'))
INSERT INTO phrase_text SELECT 'baking.close', t FROM p;
WITH p (t) AS (VALUES ('My oven only reaches 220 °C. Longer bake, or a stone?'), ('Tried it with spelt, and it needed far less water.'),
    ('The overnight rest makes all the difference.'), ('Mine came out dense, but the taste was right.'),
    ('Could I freeze half of the dough after the first rise?'), ('Made it twice this week. The children want it again.'))
INSERT INTO phrase_text SELECT 'baking.remark', t FROM p;

-- Cycling
WITH p (t) AS (VALUES ('disc brakes'), ('tubeless tyres'), ('dynamo lights'), ('winter commuting'), ('steel frames'),
    ('pannier bags'), ('gravel riding'), ('leather saddles'))
INSERT INTO phrase_text SELECT 'cycling.thing', t FROM p;
WITH p (t) AS (VALUES ('Living with {} for six months'), ('Why I came back to {}'), ('{}: what nobody tells you'),
    ('A beginner''s guide to {}'), ('{} on a small budget'), ('Three mistakes with {}'))
INSERT INTO phrase_text SELECT 'cycling.title', t FROM p;
WITH p (t) AS (VALUES
    ('I was sure that {} would not survive the cobbles on my way to work.'),
    ('Four thousand kilometres ago I switched to {}, mostly out of curiosity.'),
    ('Every second question at our Saturday workshop is about {}.'),
    ('There are two kinds of riders: those who swear by {} and those who have not had a proper try.'))
INSERT INTO phrase_text SELECT 'cycling.open', t FROM p;
WITH p (t) AS (VALUES
    ('The noise went away as soon as I cleaned the rotor with plain alcohol instead of the spray.'),
    ('Check the chain with a gauge before blaming anything else.'),
    ('In January I rode on studded tyres for eleven days and was glad of every single one.'),
    ('A drop of grease on each bolt saves an hour with the drill two years later.'),
    ('Pressure matters more than width: 2.8 bar at the rear is plenty for my 74 kg.'),
    ('The shop wanted 90 for the job; with a borrowed tool it took forty minutes and a biscuit.'),
    ('I carry one spare link, one tube and a ten-euro note, in that order of usefulness.'),
    ('Rain gets in from below, so a longer front mudguard is worth more than a new jacket.'))
INSERT INTO phrase_text SELECT 'cycling.middle', t FROM p;
WITH p (t) AS (VALUES ('See you on the river path.'), ('I will report again after the winter.'),
    ('The torque wrench is in the left drawer for anyone who wants to copy this.'))
INSERT INTO phrase_text SELECT 'cycling.close', t FROM p;
WITH p (t) AS (VALUES ('What pressure do you run at the front?'), ('Mine squealed for a month, then settled down.'),
    ('Same experience here, after roughly 5,000 km.'), ('Does that fit a 135 mm rear hub as well?'),
    ('I went back to the old ones and do not regret it.'), ('Please add a photo of the bracket, I cannot picture it.'))
INSERT INTO phrase_text SELECT 'cycling.remark', t FROM p;

-- Gardening
WITH p (t) AS (VALUES ('tomatoes'), ('raised beds'), ('broad beans'), ('compost'), ('dahlias'), ('garlic'),
    ('balcony herbs'), ('old apple trees'))
INSERT INTO phrase_text SELECT 'gardening.thing', t FROM p;
WITH p (t) AS (VALUES ('{} in heavy clay'), ('A slow year for {}'), ('Rescuing {} after the frost'), ('{} without digging'),
    ('What the slugs taught me about {}'), ('Less work with {}'))
INSERT INTO phrase_text SELECT 'gardening.title', t FROM p;
WITH p (t) AS (VALUES
    ('Our plot faces north-east, and still I insist on {} every spring.'),
    ('The allotment committee gave me the corner nobody wanted, good enough for {}, they said.'),
    ('After the wet May of last year I nearly gave up on {}.'),
    ('A neighbour left me three buckets and a page of advice about {}.'))
INSERT INTO phrase_text SELECT 'gardening.open', t FROM p;
WITH p (t) AS (VALUES
    ('Water in the morning, and at the roots; the leaves want to stay dry.'),
    ('I mulched with lawn clippings, thin layers, never more than two fingers deep.'),
    ('Sowing was on 12 April, first harvest on 3 July, which is ten days earlier than my notes from the year before.'),
    ('The soil test came back with pH 7.4 and hardly any potassium.'),
    ('Two planks laid between the rows collect the slugs better than beer does.'),
    ('Half of the seedlings went to friends, and theirs look better than mine.'),
    ('Prune on a dry day and clean the blade between trees.'),
    ('Leaf mould takes two autumns and costs nothing but a corner.'))
INSERT INTO phrase_text SELECT 'gardening.middle', t FROM p;
WITH p (t) AS (VALUES ('Spare seedlings are on the table by the door.'), ('Next year I will plant half as many, and I say that every year.'),
    ('The hedgehog has moved in, so something must be right.'))
INSERT INTO phrase_text SELECT 'gardening.close', t FROM p;
WITH p (t) AS (VALUES ('Blight got all of mine by the middle of August.'), ('Which variety is that in the second picture?'),
    ('No frost here since March, so I risked it. Ask me in a week.'), ('Wool pellets helped against slugs, at a price.'),
    ('Could you bring cuttings to the swap day?'), ('I have stopped digging as well and the worms are back.'))
INSERT INTO phrase_text SELECT 'gardening.remark', t FROM p;

-- Woodwork
WITH p (t) AS (VALUES ('dovetails'), ('hand planes'), ('sharpening stones'), ('green wood'), ('a workbench'), ('hide glue'),
    ('linseed oil'), ('picture frames'))
INSERT INTO phrase_text SELECT 'woodwork.thing', t FROM p;
WITH p (t) AS (VALUES ('A first weekend with {}'), ('{} in a rented flat'), ('How little you need for {}'), ('Coming to terms with {}'),
    ('{}, measured twice'), ('What the course on {} left out'))
INSERT INTO phrase_text SELECT 'woodwork.title', t FROM p;
WITH p (t) AS (VALUES
    ('My bench is a kitchen door on two trestles, and that was enough to start with {}.'),
    ('I took the evening course and came home with sawdust in my ears and a great respect for {}.'),
    ('The oak came from a fallen tree behind the school, and it was a good excuse to read up on {}.'),
    ('There is a shelf in my hall that leans, and it leans because I knew nothing about {}.'))
INSERT INTO phrase_text SELECT 'woodwork.open', t FROM p;
WITH p (t) AS (VALUES
    ('A sharp chisel is quiet. If it makes a noise, go back to the stone.'),
    ('I mark with a knife now; a pencil line is as wide as the gap you will get.'),
    ('Boards move across the grain, about 3 mm over this width between February and August.'),
    ('Glue one side, clamp lightly, go away.'),
    ('The second-hand plane was 15 at the flea market and needed an afternoon on the glass plate.'),
    ('Work from the face side and label it, or you will label it with a mistake.'),
    ('Beech is cheap, heavy and forgiving, in that order.'),
    ('Three thin coats, a day between them, and a grey pad after the second.'))
INSERT INTO phrase_text SELECT 'woodwork.middle', t FROM p;
WITH p (t) AS (VALUES ('It is not straight, but it is mine.'), ('The offcuts make good kindling and better prototypes.'),
    ('Drawings are in the folder by the band saw.'))
INSERT INTO phrase_text SELECT 'woodwork.close', t FROM p;
WITH p (t) AS (VALUES ('What angle do you grind the bevel at?'), ('Lovely figure in that board.'),
    ('I would have chosen ash, oak is hard on the saw.'), ('How long did the whole thing take you?'),
    ('The gap will close once the heating is off. Mine did.'), ('Is the finish safe for a chopping board?'))
INSERT INTO phrase_text SELECT 'woodwork.remark', t FROM p;

-- Photography
WITH p (t) AS (VALUES ('black and white film'), ('pinhole cameras'), ('contact prints'), ('fast lenses'), ('street portraits'),
    ('medium format'), ('expired film'), ('night exposures'))
INSERT INTO phrase_text SELECT 'photography.thing', t FROM p;
WITH p (t) AS (VALUES ('One summer with {}'), ('{} for impatient people'), ('The trouble with {}'), ('Learning to see with {}'),
    ('Twelve frames: {}'), ('{} in bad weather'))
INSERT INTO phrase_text SELECT 'photography.title', t FROM p;
WITH p (t) AS (VALUES
    ('I spent July on {} and on very little else.'),
    ('The darkroom smells of vinegar again, thanks to a sudden interest in {}.'),
    ('People say you cannot learn about {} from a book.'),
    ('A box of old paper turned up in the attic, and with it an excuse for {}.'))
INSERT INTO phrase_text SELECT 'photography.open', t FROM p;
WITH p (t) AS (VALUES
    ('I metered for the shadows and let the sky look after itself.'),
    ('Of thirty-six frames I kept four, which is a good roll for me.'),
    ('Developer at 20 °C, nine and a half minutes, gentle turns every thirty seconds.'),
    ('The tripod stayed at home and I leaned on lamp posts instead.'),
    ('Ask first, then wait until they have stopped posing.'),
    ('Scanning took longer than developing, so this year I print straight from the negative.'),
    ('A yellow filter is enough; red turns every cloud into an opera.'),
    ('I wrote aperture and time on a strip of tape along the lens hood.'))
INSERT INTO phrase_text SELECT 'photography.middle', t FROM p;
WITH p (t) AS (VALUES ('The prints hang by the stairs until the end of the month.'), ('Four more rolls are in the fridge.'),
    ('Comments on number seven are especially welcome.'))
INSERT INTO phrase_text SELECT 'photography.close', t FROM p;
WITH p (t) AS (VALUES ('Number three is my favourite, the light on the wall!'), ('Which developer was it, and how diluted?'),
    ('The grain suits the subject.'), ('I would crop a little off the left.'), ('Was that shot at full aperture?'),
    ('Thanks for writing the exposure times down, nobody ever does.'))
INSERT INTO phrase_text SELECT 'photography.remark', t FROM p;

-- Hiking
WITH p (t) AS (VALUES ('mountain huts'), ('night trains'), ('light rucksacks'), ('paper maps'), ('coastal paths'), ('winter camping'),
    ('long ridges'), ('wet boots'))
INSERT INTO phrase_text SELECT 'hiking.thing', t FROM p;
WITH p (t) AS (VALUES ('Five days of {}'), ('In praise of {}'), ('{} with children'), ('A late apology to {}'), ('{} out of season'),
    ('Packing for {}'))
INSERT INTO phrase_text SELECT 'hiking.title', t FROM p;
WITH p (t) AS (VALUES
    ('We left on a Wednesday because the forecast promised two dry days and plenty of {}.'),
    ('Nothing in our planning had prepared us for {}.'),
    ('Every autumn the same four friends argue about {}, and then we go anyway.'),
    ('I used to think of {} as something for other people.'))
INSERT INTO phrase_text SELECT 'hiking.open', t FROM p;
WITH p (t) AS (VALUES
    ('The path climbs 870 metres in the first three hours and then forgives you.'),
    ('We turned back at the second stream; it was up to the knee and brown.'),
    ('Breakfast was bread, cheese and the last of the apricots.'),
    ('My pack weighed 8.4 kg without water, and I still carried a book I did not open.'),
    ('The warden stamped our card and told us about the ibex behind the woodshed.'),
    ('Fog until eleven, then the whole valley at once.'),
    ('Dry socks are the only luxury that weighs nothing.'),
    ('The bus down leaves at 16:40 and it does not wait.'))
INSERT INTO phrase_text SELECT 'hiking.middle', t FROM p;
WITH p (t) AS (VALUES ('The track is in the shared folder.'), ('Next time: the other direction.'), ('We slept eleven hours.'))
INSERT INTO phrase_text SELECT 'hiking.close', t FROM p;
WITH p (t) AS (VALUES ('Is the hut open at the beginning of June?'), ('We met the same ibex last year!'),
    ('How did you get back from the pass?'), ('The stream was dry when we were there in August.'),
    ('Did you need spikes on the north side?'), ('Beautiful. Now I want to leave my desk.'))
INSERT INTO phrase_text SELECT 'hiking.remark', t FROM p;

-- Repair
WITH p (t) AS (VALUES ('old radios'), ('washing machines'), ('cracked screens'), ('zip fasteners'), ('loose cables'), ('wall clocks'),
    ('kettle switches'), ('umbrella ribs'))
INSERT INTO phrase_text SELECT 'repair.thing', t FROM p;
WITH p (t) AS (VALUES ('Do not throw away {}'), ('An evening with {}'), ('{}: the usual suspects'), ('What {} cost to mend'),
    ('{} from the repair café'), ('How not to open {}'))
INSERT INTO phrase_text SELECT 'repair.title', t FROM p;
WITH p (t) AS (VALUES
    ('Our repair café saw nineteen visitors on Saturday, and most of them had brought {}.'),
    ('I have a drawer for {}, and this month I finally emptied it.'),
    ('The manufacturer says there are no spare parts for {}. There are.'),
    ('Nobody starts with {} because they want to; something stops on a Sunday.'))
INSERT INTO phrase_text SELECT 'repair.open', t FROM p;
WITH p (t) AS (VALUES
    ('Take a picture before every screw, and sort the screws on a drawing.'),
    ('Nine times out of ten it is the plug, the fuse or the cable, so measure those first.'),
    ('The capacitor had bulged; a new one was 40 cents and the postage 4.95.'),
    ('Unplug it, wait five minutes, and then test that it is really dead.'),
    ('A hair dryer softens the glue well enough, a heat gun is asking for trouble.'),
    ('We kept the broken part so that the next person can see what to look for.'),
    ('The service manual was one page, in Polish, and completely right.'),
    ('It worked for a week, stopped, and the second repair has held since March.'))
INSERT INTO phrase_text SELECT 'repair.middle', t FROM p;
WITH p (t) AS (VALUES ('One appliance less in the container.'), ('Parts list below, prices as of last week.'),
    ('If in doubt, bring it in: first Saturday of the month, ten to one.'))
INSERT INTO phrase_text SELECT 'repair.close', t FROM p;
WITH p (t) AS (VALUES ('Where do you get parts that small?'), ('Mine had the same fault, it was the fuse.'),
    ('Please, everybody: unplug it first.'), ('You saved me 180. Coffee is on me.'),
    ('Does the warranty survive opening it?'), ('The clips broke on mine, tape holds for now.'))
INSERT INTO phrase_text SELECT 'repair.remark', t FROM p;

-- Sewing
WITH p (t) AS (VALUES ('visible mending'), ('linen shirts'), ('denim'), ('curtains'), ('knitting patterns'), ('wool socks'),
    ('an old sewing machine'), ('tote bags'))
INSERT INTO phrase_text SELECT 'sewing.thing', t FROM p;
WITH p (t) AS (VALUES ('{}, stitch by stitch'), ('Starting over with {}'), ('The honest price of {}'), ('{} from leftovers'),
    ('Slow evenings with {}'), ('A small workshop on {}'))
INSERT INTO phrase_text SELECT 'sewing.title', t FROM p;
WITH p (t) AS (VALUES
    ('It began with one hole in one elbow, and now the whole table is about {}.'),
    ('Twelve people came to the workshop on {}, eight of them for the first time.'),
    ('I inherited a tin of thread and a firm opinion about {}.'),
    ('Nobody needs another tutorial on {}, so this is a list of what went wrong.'))
INSERT INTO phrase_text SELECT 'sewing.open', t FROM p;
WITH p (t) AS (VALUES
    ('Wash the cloth first, it shrinks about four per cent lengthwise.'),
    ('A new needle every eight hours of sewing; they cost less than the thread you waste.'),
    ('I copied the pattern from a shirt that fits and added two centimetres at the back.'),
    ('Press every seam before you cross it with the next one.'),
    ('The tension dial sits at 3.5 and I have stopped touching it.'),
    ('Contrasting yarn turns a repair into a decision.'),
    ('It took three films and one football match.'),
    ('The lining was an old duvet cover with small blue anchors.'))
INSERT INTO phrase_text SELECT 'sewing.middle', t FROM p;
WITH p (t) AS (VALUES ('Remnants are in the blue crate, help yourselves.'), ('The second sleeve is, of course, still missing.'),
    ('Wear it until the next hole.'))
INSERT INTO phrase_text SELECT 'sewing.close', t FROM p;
WITH p (t) AS (VALUES ('Which stitch is that along the edge?'), ('I never pre-wash and I regret it every time.'),
    ('That lining!'), ('My machine eats this kind of fabric, any tips?'), ('How many metres did you need for a size 44?'),
    ('Mending in red was a brave choice and it works.'))
INSERT INTO phrase_text SELECT 'sewing.remark', t FROM p;

-- Coffee
WITH p (t) AS (VALUES ('hand grinders'), ('moka pots'), ('cold brew'), ('filter coffee'), ('light roasts'), ('water hardness'),
    ('milk foam'), ('decaf'))
INSERT INTO phrase_text SELECT 'coffee.thing', t FROM p;
WITH p (t) AS (VALUES ('A blind test of {}'), ('{} before eight o''clock'), ('Giving {} another chance'), ('{} by numbers'),
    ('The cheap way to good {}'), ('Everything I believed about {}'))
INSERT INTO phrase_text SELECT 'coffee.title', t FROM p;
WITH p (t) AS (VALUES
    ('Five of us, fourteen cups and no talking: that was our evening about {}.'),
    ('The office machine broke down in week 23, which is how we came to {}.'),
    ('I have been rude about {} in the past and would like to correct the record.'),
    ('Our roaster says most complaints are really about {}.'))
INSERT INTO phrase_text SELECT 'coffee.open', t FROM p;
WITH p (t) AS (VALUES
    ('Sixteen grams to 250 of water, ninety-three degrees, two and a half minutes.'),
    ('Everybody preferred cup C, and cup C was the cheapest.'),
    ('Grind a notch coarser before you change anything else.'),
    ('Our tap water has 19 degrees of hardness and tastes of radiator.'),
    ('Rinse the paper, warm the cup, throw the first water away.'),
    ('The beans were roasted on the 4th and were at their best on the 15th.'),
    ('Bitterness went away with a lower flame and the lid open.'),
    ('I keep the notes in a spreadsheet, and yes, there is a chart.'))
INSERT INTO phrase_text SELECT 'coffee.middle', t FROM p;
WITH p (t) AS (VALUES ('Now I cannot sleep.'), ('The scores are in the table, milk is in the fridge.'), ('Second round next month, bring your own cup.'))
INSERT INTO phrase_text SELECT 'coffee.close', t FROM p;
WITH p (t) AS (VALUES ('What is your grinder setting?'), ('Too sour for me, I add five degrees.'), ('Try it with filtered water, night and day.'),
    ('Cup C again? Every time!'), ('Which roaster is this from?'), ('My moka pot disagrees with paragraph two.'))
INSERT INTO phrase_text SELECT 'coffee.remark', t FROM p;

-- Software
WITH p (t) AS (VALUES ('backups'), ('spreadsheets'), ('plain text files'), ('member lists'), ('small databases'), ('old laptops'),
    ('shared calendars'), ('mailing lists'))
INSERT INTO phrase_text SELECT 'software.thing', t FROM p;
WITH p (t) AS (VALUES ('{} for a club of two hundred'), ('Nobody warned us about {}'), ('Boring {} are good {}'), ('Cleaning up {}'),
    ('{}, ten years later'), ('An afternoon with {}'))
INSERT INTO phrase_text SELECT 'software.title', t FROM p;
WITH p (t) AS (VALUES
    ('The treasurer and I spent a rainy Sunday on {}.'),
    ('When I took over as secretary I inherited a box of keys and a lot of {}.'),
    ('Our club is too big for a notebook and too small for a system, so it lives on {}.'),
    ('This is not a technical post about {}, it only looks like one.'))
INSERT INTO phrase_text SELECT 'software.open', t FROM p;
WITH p (t) AS (VALUES
    ('A column called "misc" is where information goes to die.'),
    ('We found 31 members twice and one three times, under her maiden name.'),
    ('Write dates as 2025-03-09, and half of the arguments stop.'),
    ('Test the restore, not the backup.'),
    ('An empty cell and a zero are different answers to different questions.'),
    ('The export had semicolons, the import wanted commas, and the addresses had both.'),
    ('Give every row a number that never changes and never means anything.'),
    ('It runs on a laptop from 2014 under the stairs, and it has never been down.'))
INSERT INTO phrase_text SELECT 'software.middle', t FROM p;
WITH p (t) AS (VALUES ('The password is not "password" any more.'), ('Questions to the usual address.'), ('It took four hours and saved, so far, nine.'))
INSERT INTO phrase_text SELECT 'software.close', t FROM p;
WITH p (t) AS (VALUES ('Where do you keep the second copy?'), ('Our treasurer still prints everything.'),
    ('"misc" made me laugh, we have three of those.'), ('Could you share the template?'),
    ('How do you handle people who leave and come back?'), ('Dates: yes. A thousand times yes.'))
INSERT INTO phrase_text SELECT 'software.remark', t FROM p;

-- Comments
WITH p (t) AS (VALUES ('Thanks for this!'), ('Good timing, I was about to start.'), ('Very well explained.'), ('Interesting.'),
    ('I had to smile.'), ('Not sure I agree, but well argued.'), ('Saved for the weekend.'), ('Great read 👏'), ('Short question:'),
    ('From my own experience:'), ('Danke, sehr hilfreich.'), ('Merci pour ces conseils !'), ('I showed this to my father.'),
    ('Late to the party.'))
INSERT INTO phrase_text SELECT 'comment.open', t FROM p;
WITH p (t) AS (VALUES ('Same here.'), ('Good point, I have changed the text.'), ('I use the cheap one and it is fine.'),
    ('Not in my experience, but every house is different.'), ('Thank you, that solved it.'), ('+1'), ('Ask at the counter, they know.'),
    ('It depends on the weather, honestly.'), ('About two hours, with breaks.'), ('No idea, sorry.'), ('Yes, exactly that one.'),
    ('I would try it on a scrap piece first.'), ('See the comment above.'), ('😀'), ('Can confirm, tried it yesterday.'),
    ('Do you have a link?'), ('I will measure it tonight and let you know.'), ('You are right, I mixed up the two.'),
    ('That would be too expensive for us.'), ('Glad it helped!'), ('We did it exactly like that, with two small changes.'),
    ('Only if you like adventures.'), ('Güzel olmuş, elinize sağlık.'), ('Ha! Caught.'))
INSERT INTO phrase_text SELECT 'comment.reply', t FROM p;
WITH p (t) AS (VALUES ('Greetings from the coast.'), ('Looking forward to the next part.'), ('Keep going!'), ('Happy to help if needed.'),
    ('PS: there is a typo in the second paragraph.'), ('Any news?'))
INSERT INTO phrase_text SELECT 'comment.close', t FROM p;

-- Profiles
WITH p (t) AS (VALUES ('Nurse'), ('Retired tram driver'), ('Teacher for maths and music'), ('Carpenter'), ('Student of geography'),
    ('Postwoman'), ('Software tester'), ('Librarian'), ('Chef in a school kitchen'), ('Architect on parental leave'), ('Bookbinder'),
    ('Night porter'), ('Vet'), ('Translator'), ('Bus mechanic'), ('Physiotherapist'), ('Stage technician'), ('Tax adviser'))
INSERT INTO phrase_text SELECT 'bio.job', t FROM p;
WITH p (t) AS (VALUES ('bakes on Sundays'), ('owns too many bicycles'), ('learning the accordion'), ('repairs what others throw away'),
    ('collects railway timetables'), ('grows chillies on the balcony'), ('reads on trains'), ('still shoots film'),
    ('swims in the lake until November'), ('knits in meetings'), ('father of twins'), ('looking for a sailing crew'),
    ('writes about small rivers'), ('coffee first, then words'), ('drinks tea, sorry'), ('member since the first hour'),
    ('two cats, one loom'))
INSERT INTO phrase_text SELECT 'bio.fact', t FROM p;

-- Notes about customers
WITH p (t) AS (VALUES ('Prefers to be called in the afternoon.'), ('Invoice by post, please, not by e-mail.'), ('Pays late but always pays.'),
    ('Asks for a discount on every order; 3 % is agreed.'), ('Delivery through the yard, the front door is always locked.'),
    ('New contact since the spring, the old address still works.'), ('Wants the same wood as last time.'),
    ('Complained about the packaging once; has been happy since.'), ('Speaks French and a little German.'),
    ('Do not send the catalogue.'), ('Ring twice.'), ('Has a key to the workshop.'), ('Recommended by a neighbour.'),
    ('Collects orders in person on market days.'))
INSERT INTO phrase_text SELECT 'customer.note', t FROM p;

-- Notes on orders
WITH p (t) AS (VALUES ('Please leave it with the neighbour at number 9.'), ('It is a gift, no invoice in the parcel please.'), ('No hurry.'),
    ('Could you send it before Friday?'), ('Doorbell is broken, please knock.'), ('Wrap the glass twice, the last one arrived broken.'),
    ('If the green one is sold out, take the blue one.'), ('I will collect it on Saturday.'), ('Second attempt, the first card was refused.'))
INSERT INTO phrase_text SELECT 'order.note', t FROM p;

CREATE TEMP TABLE phrase (list TEXT, n INTEGER, size INTEGER, text TEXT, PRIMARY KEY (list, n)) WITHOUT ROWID;
INSERT INTO phrase
SELECT list, row_number() OVER (PARTITION BY list ORDER BY rowid) - 1, count(*) OVER (PARTITION BY list), text
FROM phrase_text;
DROP TABLE temp.phrase_text;
