-- SPDX-FileCopyrightText: 2026 The Tuplewright contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Temporary tables the later files draw from: repeatable dice, and people with a home each.

-- Eight numbers below 2^31 a row, the same on every machine (steps of x * 48271 mod 2^31 - 1).
CREATE TEMP TABLE dice (
    i INTEGER PRIMARY KEY,
    a INTEGER, b INTEGER, c INTEGER, d INTEGER, e INTEGER, f INTEGER, g INTEGER, h INTEGER
);
INSERT INTO dice
WITH RECURSIVE roll (i, x) AS (
    VALUES (1, 20240229)
    UNION ALL
    SELECT i + 1, x * 854716505 % 2147483647 FROM roll WHERE i < 6000
)
SELECT i,
       x,
       x * 48271 % 2147483647,
       x * 182605794 % 2147483647,
       x * 1291394886 % 2147483647,
       x * 1914720637 % 2147483647,
       x * 2078669041 % 2147483647,
       x * 407355683 % 2147483647,
       x * 1105902161 % 2147483647
FROM roll;

-- share: how many people come from there. dial: country code, then area code. Names: "written|in ASCII".
CREATE TEMP TABLE region (
    code TEXT PRIMARY KEY, country TEXT, share INTEGER, family_first INTEGER, dial TEXT, street TEXT,
    firm TEXT, cities TEXT, given TEXT, family TEXT
);
INSERT INTO region VALUES
('GB', 'United Kingdom', 110, 0, '+44 7700', '["14 Chapel Row","3 Weaver''s Yard","88 Station Road","27b Alma Terrace","1 The Old Brewery"]', '["{} & Daughters Ltd","{} Joinery","The {} Workshop"]',
 '[["Bristol","BS1 5TR"],["Leeds","LS2 7DJ"],["Norwich","NR2 1TF"],["Edinburgh","EH6 6RA"]]',
 '["Alice","Benjamin","Charlotte","Duncan","Eleanor","Frank","Imogen","Isla","Rhys","Siân|sian"]',
 '["Ashworth","Bell","Carver","Dunmore","Fletcher","Hughes","Lockwood","MacInnes","O''Neill|oneill","Pemberton","Smith-Jones|smithjones","Whitaker"]'),
('DE', 'Germany', 100, 0, '+49 151', '["Gartenstraße 12","Am Alten Markt 3","Lindenallee 41a","Hauptstraße 7","Mühlenweg 19"]', '["{} & Söhne GmbH","Tischlerei {}","Fahrradladen {}"]',
 '[["Leipzig","04109"],["Köln","50667"],["Göttingen","37073"],["Freiburg","79098"]]',
 '["Anke","Björn|bjoern","Daniela","Felix","Hannelore","Jürgen|juergen","Katharina","Matthias","Sören|soeren","Ulrike"]',
 '["Bäcker|baecker","Dietrich","Engelhardt","Groß|gross","Hofmann","Kühn|kuehn","Lindner","Müller|mueller","Schäfer|schaefer","Voigt","Weiß|weiss","Zimmermann"]'),
('FR', 'France', 70, 0, '+33 6', '["6 rue des Tanneurs","22 quai Perrache","5 impasse du Moulin","17 place de l''Église","40 cours Lafayette"]', '["Ateliers {}","{} Frères SARL","Maison {}"]',
 '[["Lyon","69002"],["Nantes","44000"],["Besançon","25000"],["Aix-en-Provence","13100"]]',
 '["Aurélie|aurelie","Baptiste","Chloé|chloe","Didier","Élodie|elodie","François|francois","Hélène|helene","Luc","Noémie|noemie","Thierry"]',
 '["Aubert","Boucher","Chevalier","D''Amboise|damboise","Garnier","Lefèvre|lefevre","Marchand","Noël|noel","Perrin","Rousseau","de la Tour|delatour","Vasseur"]'),
('ES', 'Spain', 60, 0, '+34 655', '["Calle de la Feria 9","Avenida del Puerto 112, 3º B","Plaza Mayor 4","Calle Olmo 21","Paseo de Gracia 60"]', '["Talleres {}","Hermanos {} S.L.","Librería {}"]',
 '[["Sevilla","41003"],["Valencia","46001"],["Bilbao","48001"],["A Coruña","15001"]]',
 '["Álvaro|alvaro","Begoña|begona","Carmen","Íñigo|inigo","Jesús|jesus","Lucía|lucia","Maite","Nicolás|nicolas","Pilar","Tomás|tomas"]',
 '["Álvarez|alvarez","Castaño|castano","Domínguez|dominguez","Echeverría|echeverria","Fuentes","García López|garcialopez","Ibáñez|ibanez","Martín|martin","Núñez|nunez","Ortega","Quintana","Vega"]'),
('IT', 'Italy', 60, 0, '+39 347', '["Via dei Mille 18","Piazza Dante 2","Vicolo Stretto 7","Via Garibaldi 55","Corso Italia 31"]', '["Officina {}","Fratelli {} S.r.l.","Bottega {}"]',
 '[["Bologna","40121"],["Torino","10121"],["Lecce","73100"],["Trieste","34121"]]',
 '["Beatrice","Carlo","Chiara","Edoardo","Giulia","Lorenzo","Niccolò|niccolo","Paola","Simone","Zoe"]',
 '["Bianchi","Colombo","D''Angelo|dangelo","De Santis|desantis","Ferri","Galli","Lombardi","Marchetti","Pellegrino","Rinaldi","Sartori","Valentini"]'),
('PL', 'Poland', 60, 0, '+48 601', '["ul. Długa 8/4","ul. Święty Marcin 29","os. Piastowskie 51","ul. Młyńska 3","al. Niepodległości 16"]', '["Stolarnia {}","{} i Wspólnicy Sp. z o.o.","Rowery {}"]',
 '[["Poznań","61-809"],["Gdańsk","80-827"],["Łódź","90-001"],["Kraków","31-042"]]',
 '["Agnieszka","Bartłomiej|bartlomiej","Ewa","Grzegorz","Jadwiga","Łukasz|lukasz","Małgorzata|malgorzata","Paweł|pawel","Stanisław|stanislaw","Zofia"]',
 '["Bąk|bak","Dąbrowska|dabrowska","Gołąb|golab","Jasińska|jasinska","Kaczmarek","Kołodziej|kolodziej","Maj","Nowak","Pawlak","Sikora","Wójcik|wojcik","Żak|zak"]'),
('CZ', 'Czechia', 60, 0, '+420 602', '["Veveří 15","Na Příkopě 9","Žižkova 33","U Mlýna 2","Palackého třída 108"]', '["Truhlářství {}","{} a spol. s r. o.","Kavárna u {}"]',
 '[["Brno","602 00"],["Olomouc","779 00"],["Plzeň","301 00"],["České Budějovice","370 01"]]',
 '["Alžběta|alzbeta","Bohumil","Dáša|dasa","František|frantisek","Ivana","Jiří|jiri","Klára|klara","Lenka","Ondřej|ondrej","Vojtěch|vojtech"]',
 '["Beneš|benes","Čapek|capek","Dvořák|dvorak","Fiala","Hájek|hajek","Jelínek|jelinek","Kříž|kriz","Malý|maly","Němec|nemec","Růžička|ruzicka","Šťastný|stastny","Žižka|zizka"]'),
('SE', 'Sweden', 60, 0, '+46 70', '["Kungsgatan 44","Lilla Torget 1","Björkvägen 23","Hamngatan 6A","Storgatan 70"]', '["{} Snickeri AB","{} & Co HB","Cykelverkstan {}"]',
 '[["Göteborg","411 19"],["Umeå","903 26"],["Malmö","211 34"],["Västerås","722 11"]]',
 '["Åsa|asa","Björn|bjorn","Elin","Gösta|gosta","Ingrid","Linnéa|linnea","Märta|marta","Nils","Örjan|orjan","Saga"]',
 '["Åkerlund|akerlund","Bergström|bergstrom","Dahl","Ek","Holmgren","Kvist","Lindqvist","Nyström|nystrom","Öberg|oberg","Sandberg","Söderholm|soderholm","Wallin"]'),
('TR', 'Türkiye', 40, 0, '+90 532', '["Kıbrıs Şehitleri Cad. 81","Çınar Sk. 4 D:2","Atatürk Bulvarı 150","Gül Sk. 17","İskele Cad. 5"]', '["{} Ticaret A.Ş.","{} Ahşap Atölyesi","{} Kitabevi"]',
 '[["İzmir","35220"],["Eskişehir","26010"],["Çanakkale","17100"],["Muğla","48000"]]',
 '["Ayşe|ayse","Burak","Çağla|cagla","Deniz","Emre","Gökhan|gokhan","İpek|ipek","Nazlı|nazli","Şükrü|sukru","Zeynep"]',
 '["Aydın|aydin","Çelik|celik","Demirbaş|demirbas","Erdoğan|erdogan","Güneş|gunes","Işık|isik","Kaya","Öztürk|ozturk","Şahin|sahin","Toprak","Ünal|unal","Yıldız|yildiz"]'),
('GR', 'Greece', 20, 0, '+30 694', '["Ερμού 24","Λεωφόρος Νίκης 61","Αγίου Δημητρίου 8","Οδός Αθηνάς 3","Πλατεία Ναυαρίνου 12"]', '["Ξυλουργείο {}","{} Ο.Ε.","Βιβλία {}"]',
 '[["Θεσσαλονίκη","546 24"],["Πάτρα","262 21"],["Χανιά","731 32"],["Βόλος","382 21"]]',
 '["Αλέξης|alexis","Γεωργία|georgia","Δημήτρης|dimitris","Ελένη|eleni","Θανάσης|thanasis","Κατερίνα|katerina","Μάρκος|markos","Νίκη|niki","Στέλιος|stelios","Χριστίνα|christina"]',
 '["Αγγελόπουλος|angelopoulos","Βλάχος|vlachos","Γαβρά|gavra","Δούκας|doukas","Ζερβού|zervou","Καραμανή|karamani","Λάμπρου|lamprou","Μελάς|melas","Παππά|pappa","Ράλλης|rallis","Σιδέρη|sideri","Φωτίου|fotiou"]'),
('UA', 'Ukraine', 25, 0, '+380 67', '["вул. Зелена 14","пр. Свободи 27","вул. Городоцька 103","вул. Личаківська 6","пл. Ринок 19"]', '["Майстерня {}","ТОВ «{}»","Велосипеди {}"]',
 '[["Львів","79005"],["Чернівці","58002"],["Полтава","36000"],["Одеса","65026"]]',
 '["Андрій|andrii","Богдана|bohdana","Дарина|daryna","Євген|yevhen","Зоряна|zoriana","Ігор|ihor","Катерина|kateryna","Микола|mykola","Оксана|oksana","Тарас|taras"]',
 '["Бондаренко|bondarenko","Василенко|vasylenko","Гончар|honchar","Дяченко|diachenko","Іваненко|ivanenko","Коваль|koval","Левченко|levchenko","Мельник|melnyk","Павлюк|pavliuk","Руденко|rudenko","Ткач|tkach","Шевчук|shevchuk"]'),
('JP', 'Japan', 25, 1, '+81 90', '["河原町通 5-12","中央区本町 2-8-1","錦町 14","旭丘 3-27","青葉通 1-4-6"]', '["{}商店","{}木工所","株式会社{}"]',
 '[["京都","604-8006"],["仙台","980-0021"],["札幌","060-0042"],["松本","390-0811"]]',
 '["葵|aoi","大輔|daisuke","恵子|keiko","健太|kenta","美咲|misaki","直樹|naoki","桜|sakura","翔|sho","拓也|takuya","由美|yumi"]',
 '["石川|ishikawa","伊藤|ito","加藤|kato","小林|kobayashi","松本|matsumoto","森|mori","中村|nakamura","岡田|okada","佐々木|sasaki","高橋|takahashi","渡辺|watanabe","山田|yamada"]'),
('VN', 'Vietnam', 30, 1, '+84 90', '["12 Bạch Đằng","48/3 Lê Lợi","205 Trần Phú","7 ngõ 91 Hàng Bông","33 Nguyễn Huệ"]', '["Xưởng gỗ {}","Cà phê {}","Công ty TNHH {}"]',
 '[["Đà Nẵng","550000"],["Huế","530000"],["Hội An","560000"],["Đà Lạt","660000"]]',
 '["An|an","Bảo|bao","Châu|chau","Dũng|dung","Hạnh|hanh","Khánh|khanh","Linh|linh","Minh|minh","Phương|phuong","Thảo|thao"]',
 '["Bùi|bui","Đặng|dang","Đỗ|do","Dương|duong","Hồ|ho","Huỳnh|huynh","Lê|le","Ngô|ngo","Nguyễn|nguyen","Phạm|pham","Trần|tran","Võ|vo"]'),
('BR', 'Brazil', 50, 0, '+55 51 9', '["Rua da Praia 340","Av. Ipiranga 1801, ap. 12","Travessa dos Venezianos 9","Rua São João 66","Ladeira da Glória 15"]', '["Marcenaria {}","{} & Filhos Ltda.","Café {}"]',
 '[["Porto Alegre","90010-150"],["Curitiba","80010-000"],["Belém","66010-000"],["São Luís","65010-000"]]',
 '["André|andre","Bruna","Cauã|caua","Débora|debora","Fábio|fabio","Inês|ines","João|joao","Larissa","Otávio|otavio","Thaís|thais"]',
 '["Araújo|araujo","Barbosa","Conceição|conceicao","Freitas","Gonçalves|goncalves","Lima","Magalhães|magalhaes","Moraes","Nascimento","Pires","dos Santos|dossantos","Teixeira"]'),
('NG', 'Nigeria', 40, 0, '+234 803', '["21 Allen Avenue","7 Bodija Road","15B Awolowo Way","102 Old Market Road","4 Ring Road"]', '["{} & Sons Trading","{} Crafts","House of {}"]',
 '[["Lagos","100271"],["Ibadan","200284"],["Enugu","400102"],["Abeokuta","110121"]]',
 '["Adaeze","Bọ́lá|bola","Chidi","Ebele","Fẹ́mi|femi","Ifeoma","Kelechi","Ngozi","Tunde","Yetunde"]',
 '["Adeyemi","Balogun","Chukwu","Eze","Ibekwe","Lawal","Nwosu","Obi","Okafor","Onyekachi","Ṣówándé|sowande","Uche"]'),
('IN', 'India', 60, 0, '+91 98', '["12 Karve Road","Flat 4B, Sea Breeze, Hill Road","56 Brigade Road","9/2 Park Street","Plot 31, Sector 7"]', '["{} Handlooms","{} Brothers Pvt. Ltd.","{} Cycle Mart"]',
 '[["Pune","411004"],["Kochi","682011"],["Mysuru","570001"],["Kolkata","700016"]]',
 '["Ananya","Dev","Farhan","Gayatri","Harpreet","Ishaan","Kavya","Meera","Rohan","Sunita"]',
 '["Banerjee","Chatterjee","D''Souza|dsouza","Fernandes","Iyer","Joshi","Kulkarni","Mehta","Nair","Patel","Qureshi","Rao"]'),
('EG', 'Egypt', 15, 0, '+20 100', '["١٢ شارع النبي دانيال","٥ شارع سعد زغلول","٤٤ شارع فؤاد","٧ ميدان التحرير","٢١ كورنيش النيل"]', '["ورشة {}","مكتبة {}","شركة {} وأولاده"]',
 '[["الإسكندرية","21500"],["القاهرة","11511"],["أسوان","81511"],["المنصورة","35511"]]',
 '["أحمد|ahmed","أمينة|amina","حسن|hassan","دينا|dina","سلمى|salma","طارق|tarek","فاطمة|fatma","كريم|karim","ليلى|layla","يوسف|youssef"]',
 '["البنا|elbanna","الحداد|elhaddad","حلمي|helmy","خليل|khalil","رشدي|roshdy","زكي|zaki","سالم|salem","شوقي|shawky","فهمي|fahmy","منصور|mansour","نجيب|naguib","يسري|yosry"]');

-- Each given and family name meet once; nobody occurs twice.
CREATE TEMP TABLE person (
    n INTEGER PRIMARY KEY, code TEXT, name TEXT, given TEXT, family TEXT, given_ascii TEXT,
    family_ascii TEXT, city TEXT, postal_code TEXT, street TEXT, phone TEXT, firm TEXT
);
INSERT INTO person (code, name, given, family, given_ascii, family_ascii,
                    city, postal_code, street, phone, firm)
WITH RECURSIVE seat (k) AS (VALUES (0) UNION ALL SELECT k + 1 FROM seat WHERE k < 119),
drawn AS (
    SELECT r.*, s.k, x.a, x.b, x.c, x.d, x.e,
           r.given ->> (s.k % 10) AS g,
           r.family ->> ((s.k % 10 * 3 + s.k / 10 * 5) % 12) AS f
    FROM region AS r JOIN seat AS s ON s.k < r.share
    JOIN dice AS x ON x.i = s.k + 1 + 120 * (SELECT count(*) FROM region AS o WHERE o.code < r.code)
),
split AS (
    SELECT *, CASE WHEN instr(g, '|') THEN substr(g, 1, instr(g, '|') - 1) ELSE g END AS given_name,
           CASE WHEN instr(f, '|') THEN substr(f, 1, instr(f, '|') - 1) ELSE f END AS family_name,
           lower(substr(g, instr(g, '|') + 1)) AS g_ascii, lower(substr(f, instr(f, '|') + 1)) AS f_ascii
    FROM drawn
)
SELECT code,
       CASE WHEN code = 'JP' THEN family_name || given_name
            WHEN family_first THEN family_name || ' ' || given_name
            ELSE given_name || ' ' || family_name END,
       given_name, family_name, g_ascii, f_ascii,
       json_extract(cities, '$[' || (b % 4) || '][0]'), json_extract(cities, '$[' || (b % 4) || '][1]'),
       street ->> (c % 5), printf('%s 555 %04d', dial, d % 10000), replace(firm ->> (e % 3), '{}', family_name)
FROM split ORDER BY a;
