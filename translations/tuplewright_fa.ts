<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fa" sourcelanguage="en">
<context>
    <name>BlockCommands</name>
    <message>
        <source>paste</source>
        <translation>چسباندن</translation>
    </message>
    <message>
        <source>fill down</source>
        <translation>پر کردن رو به پایین</translation>
    </message>
    <message>
        <source>duplicate row</source>
        <translation>تکثیر سطر</translation>
    </message>
    <message numerus="yes">
        <source>duplicates of %n rows</source>
        <translation>
            <numerusform>تکثیر %n سطر</numerusform>
        </translation>
    </message>
    <message>
        <source>insertion</source>
        <translation>درج</translation>
    </message>
</context>
<context>
    <name>CellCommands</name>
    <message>
        <source>%1 must have a value. Type one, or set DEFAULT with Ctrl+Backspace.</source>
        <translation>%1 باید مقدار داشته باشد. مقداری بنویسید یا با Ctrl+Backspace آن را DEFAULT کنید.</translation>
    </message>
    <message>
        <source>setting of NULL</source>
        <translation>گذاشتن NULL</translation>
    </message>
    <message>
        <source>%1 has no default and must have a value.</source>
        <translation>%1 پیش‌فرضی ندارد و باید مقدار داشته باشد.</translation>
    </message>
    <message>
        <source>setting of DEFAULT</source>
        <translation>گذاشتن DEFAULT</translation>
    </message>
    <message>
        <source>setting of empty texts</source>
        <translation>گذاشتن متن خالی</translation>
    </message>
    <message>
        <source>A value that has not been read whole cannot be written.</source>
        <translation>مقداری که کامل خوانده نشده است نوشته نمی‌شود.</translation>
    </message>
    <message>
        <source>%1 is no text column and cannot hold an empty text.</source>
        <translation>%1 متن نگه نمی‌دارد، پس متن خالی هم نمی‌تواند داشته باشد.</translation>
    </message>
</context>
<context>
    <name>CellFormatter</name>
    <message>
        <source>required</source>
        <translation>لازم</translation>
    </message>
</context>
<context>
    <name>ColourRules</name>
    <message>
        <source>Red</source>
        <translation>سرخ</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>کهربایی</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>سبز</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>سبزآبی</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>آبی</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>بنفش</translation>
    </message>
</context>
<context>
    <name>ColumnTreatment</name>
    <message>
        <source>%1 is not a number.</source>
        <translation>%1 عدد نیست.</translation>
    </message>
    <message>
        <source>%1 is not a number of characters.</source>
        <translation>%1 تعداد نویسه نیست.</translation>
    </message>
    <message>
        <source>The pattern cannot be read: %1.</source>
        <translation>الگو خوانده نمی‌شود: %1.</translation>
    </message>
</context>
<context>
    <name>ComputedWords</name>
    <message>
        <source>else %1</source>
        <translation>وگرنه %1</translation>
    </message>
    <message>
        <source>%1 if %2</source>
        <translation>%1 اگر %2</translation>
    </message>
    <message>
        <source>how well the row fits the words that %1 is searched for</source>
        <translation>میزان تناسب سطر با واژه‌هایی که در %1 جست‌وجو می‌شوند</translation>
    </message>
    <message>
        <source>the text around the words that %1 is searched for</source>
        <translation>متن پیرامون واژه‌هایی که در %1 جست‌وجو می‌شوند</translation>
    </message>
</context>
<context>
    <name>ConnectionMark</name>
    <message>
        <source>changes need review</source>
        <translation>تغییرها بازبینی می‌خواهند</translation>
    </message>
    <message>
        <source>permanent delete needs typing</source>
        <translation>حذف همیشگی نوشتن نام می‌خواهد</translation>
    </message>
    <message>
        <source>statements stop after %1 s</source>
        <translation>دستورها پس از %1 ثانیه می‌ایستند</translation>
    </message>
    <message>
        <source>READ-ONLY, but for a superuser&apos;s functions</source>
        <translation>فقط خواندنی، به‌جز تابع‌های ابرکاربر</translation>
    </message>
    <message>
        <source>read-only, but for a superuser&apos;s functions</source>
        <translation>فقط خواندنی، به‌جز تابع‌های ابرکاربر</translation>
    </message>
    <message>
        <source>READ-ONLY, enforced by the server</source>
        <translation>فقط خواندنی، با تضمین کارساز</translation>
    </message>
    <message>
        <source>read-only, enforced by the server</source>
        <translation>فقط خواندنی، با تضمین کارساز</translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <translation>عملیاتی</translation>
    </message>
    <message>
        <source>TEST</source>
        <translation>آزمون</translation>
    </message>
</context>
<context>
    <name>ConnectionNotice</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Trying again in %1 s.</source>
        <translation>%1 ثانیهٔ دیگر دوباره تلاش می‌شود.</translation>
    </message>
    <message>
        <source>Trying again…</source>
        <translation>در حال تلاش دوباره…</translation>
    </message>
    <message>
        <source>You are working offline.</source>
        <translation>برون‌خط کار می‌کنید.</translation>
    </message>
    <message>
        <source>Connection to %1 was lost at %2: %3</source>
        <translation>اتصال به %1 در %2 از دست رفت: %3</translation>
    </message>
    <message>
        <source>%1 has not answered for %2 s.</source>
        <translation>%1 از %2 ثانیه پیش پاسخ نداده است.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>تلاش اکنون</translation>
    </message>
    <message>
        <source>Stay offline</source>
        <translation>ماندن در برون‌خط</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>انصراف</translation>
    </message>
    <message>
        <source>Abandon</source>
        <translation>رها کردن</translation>
    </message>
    <message>
        <source>The connection to %1 is lost.</source>
        <translation>اتصال به %1 از دست رفته است.</translation>
    </message>
    <message>
        <source>%1 answers again.</source>
        <translation>%1 دوباره پاسخ می‌دهد.</translation>
    </message>
    <message>
        <source>The server that answers now can only be read: nothing can be saved there.</source>
        <translation>کارسازی که اکنون پاسخ می‌دهد فقط خواندنی است: چیزی در آن ذخیره نمی‌شود.</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Another row already has this value.</source>
        <translation>سطر دیگری همین مقدار را دارد.</translation>
    </message>
    <message>
        <source>%1 must have a value.</source>
        <translation>%1 باید مقدار داشته باشد.</translation>
    </message>
    <message>
        <source>A column</source>
        <translation>یک ستون</translation>
    </message>
    <message>
        <source>The value breaks a rule of the table.</source>
        <translation>مقدار قاعده‌ای از جدول را می‌شکند.</translation>
    </message>
    <message>
        <source>The value overlaps with that of another row.</source>
        <translation>مقدار با سطر دیگری همپوشانی دارد.</translation>
    </message>
    <message>
        <source>Someone changed this row since it was loaded.</source>
        <translation>از زمان خواندن، کسی این سطر را تغییر داده است.</translation>
    </message>
    <message>
        <source>This row no longer exists.</source>
        <translation>این سطر دیگر نیست.</translation>
    </message>
    <message>
        <source>More than one row would have been changed.</source>
        <translation>بیش از یک سطر تغییر می‌کرد.</translation>
    </message>
    <message>
        <source>Someone changed the same data at the same time.</source>
        <translation>کسی هم‌زمان همین داده را تغییر داد.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>به کارساز نمی‌توان رسید.</translation>
    </message>
    <message>
        <source>The server rejected the login.</source>
        <translation>کارساز ورود را نپذیرفت.</translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation>اتصال از دست رفت.</translation>
    </message>
    <message>
        <source>The connection was lost while saving.</source>
        <translation>هنگام ذخیره اتصال از دست رفت.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>کارساز به‌موقع پاسخ نداد.</translation>
    </message>
    <message>
        <source>Your role may not do this.</source>
        <translation>نقش شما اجازهٔ این کار را ندارد.</translation>
    </message>
    <message>
        <source>This cannot be written.</source>
        <translation>این نوشتنی نیست.</translation>
    </message>
    <message>
        <source>Refresh to see the row as it is now, then edit it again.</source>
        <translation>تازه کنید تا سطر را چنان که اکنون هست ببینید، سپس دوباره ویرایش کنید.</translation>
    </message>
    <message>
        <source>Revert the row, or refresh the page.</source>
        <translation>سطر را برگردانید یا صفحه را تازه کنید.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>دوباره بکوشید.</translation>
    </message>
    <message>
        <source>Refresh to connect again.</source>
        <translation>برای اتصال دوباره تازه کنید.</translation>
    </message>
    <message>
        <source>Refresh to see what the server holds before you save again.</source>
        <translation>پیش از ذخیرهٔ دوباره تازه کنید تا ببینید کارساز چه دارد.</translation>
    </message>
    <message>
        <source>SQLSTATE</source>
        <translation>SQLSTATE</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>ستون</translation>
    </message>
    <message>
        <source>Constraint</source>
        <translation>قید</translation>
    </message>
    <message>
        <source>Saved 1 change.</source>
        <translation>۱ تغییر ذخیره شد.</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n changes.</source>
        <translation>
            <numerusform>%n تغییر ذخیره شد.</numerusform>
        </translation>
    </message>
    <message>
        <source>Unknown whether 1 change was saved.</source>
        <translation>نامعلوم است که ۱ تغییر ذخیره شد یا نه.</translation>
    </message>
    <message numerus="yes">
        <source>Unknown whether %n changes were saved.</source>
        <translation>
            <numerusform>نامعلوم است که %n تغییر ذخیره شد یا نه.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not saved. 1 change is still here.</source>
        <translation>ذخیره نشد. ۱ تغییر هنوز اینجاست.</translation>
    </message>
    <message numerus="yes">
        <source>Not saved. %n changes are still here.</source>
        <translation>
            <numerusform>ذخیره نشد. %n تغییر هنوز اینجاست.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server stopped the statement: a time limit, or somebody cancelled it.</source>
        <translation>کارساز دستور را متوقف کرد: محدودیت زمانی، یا کسی آن را لغو کرده است.</translation>
    </message>
    <message>
        <source>The file is locked by another program.</source>
        <translation>این پرونده را برنامهٔ دیگری قفل کرده است.</translation>
    </message>
    <message>
        <source>The data is locked by another session.</source>
        <translation>این داده‌ها را نشست دیگری قفل کرده است.</translation>
    </message>
    <message>
        <source>A value cannot be read as one of its type.</source>
        <translation>مقداری را نمی‌توان از نوع آن خواند.</translation>
    </message>
    <message>
        <source>A value is out of the range of its type.</source>
        <translation>مقداری بیرون از دامنهٔ نوع خود است.</translation>
    </message>
    <message>
        <source>A value is too long for its column.</source>
        <translation>مقداری برای ستون خود بیش از اندازه بلند است.</translation>
    </message>
    <message>
        <source>The disk of the server is full.</source>
        <translation>دیسک کارساز پر است.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>متوقف شد.</translation>
    </message>
    <message>
        <source>SQLite code</source>
        <translation>کد SQLite</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>شِما</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>نوع</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>جا</translation>
    </message>
    <message>
        <source>line %1, character %2</source>
        <translation>سطر %1، نویسهٔ %2</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>تلاش‌ها</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>دستور</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>کجا</translation>
    </message>
    <message>
        <source>%1 (%2).</source>
        <translation>%1 (%2).</translation>
    </message>
    <message>
        <source>Another row already has %1</source>
        <translation>سطر دیگری از پیش %1 را دارد</translation>
    </message>
    <message>
        <source>The row</source>
        <translation>این سطر</translation>
    </message>
    <message>
        <source>The row breaks the rule %1.</source>
        <translation>این سطر قاعدهٔ %1 را نقض می‌کند.</translation>
    </message>
    <message>
        <source>%1 breaks the rule %2: %3</source>
        <translation>%1 قاعدهٔ %2 را نقض می‌کند: %3</translation>
    </message>
    <message>
        <source>A policy of %1 keeps the role %2 from writing this row.</source>
        <translation>یک سیاست %1 نمی‌گذارد نقش %2 این سطر را بنویسد.</translation>
    </message>
    <message>
        <source>The role %1 may not insert into %2.</source>
        <translation>نقش %1 اجازهٔ افزودن به %2 را ندارد.</translation>
    </message>
    <message>
        <source>The role %1 may not delete from %2.</source>
        <translation>نقش %1 اجازهٔ پاک کردن از %2 را ندارد.</translation>
    </message>
    <message>
        <source>The role %1 may not update %2.</source>
        <translation>نقش %1 اجازهٔ تغییر %2 را ندارد.</translation>
    </message>
    <message>
        <source>%1 references no row of %2</source>
        <translation>%1 به هیچ سطری از %2 اشاره نمی‌کند</translation>
    </message>
    <message>
        <source>Rows of another table still reference this row.</source>
        <translation>سطرهایی از جدولی دیگر هنوز به این سطر اشاره می‌کنند.</translation>
    </message>
    <message>
        <source>Rows of %1 still reference this row</source>
        <translation>سطرهایی از %1 هنوز به این سطر اشاره می‌کنند</translation>
    </message>
    <message>
        <source>1 row of %1 still references this row</source>
        <translation>۱ سطر از %1 هنوز به این سطر اشاره می‌کند</translation>
    </message>
    <message>
        <source>%1 rows of %2 still reference this row</source>
        <translation>%1 سطر از %2 هنوز به این سطر اشاره می‌کنند</translation>
    </message>
    <message>
        <source>The row references, or is referenced by, a row of another table.</source>
        <translation>سطر به سطری از جدولی دیگر اشاره می‌کند یا آن سطر به این نیاز دارد.</translation>
    </message>
    <message>
        <source>Tried %1 times.</source>
        <translation>%1 بار امتحان شد.</translation>
    </message>
</context>
<context>
    <name>ExportWords</name>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>TSV, as COPY writes it</source>
        <translation>‏TSV، همان‌گونه که COPY می‌نویسد</translation>
    </message>
    <message>
        <source>Excel workbook (XLSX)</source>
        <translation>کارپوشهٔ اکسل (XLSX)</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>NDJSON, one object a line</source>
        <translation>‏NDJSON، هر سطر یک شیء</translation>
    </message>
    <message>
        <source>SQL statements</source>
        <translation>دستورهای SQL</translation>
    </message>
    <message>
        <source>Markdown table</source>
        <translation>جدول Markdown</translation>
    </message>
    <message>
        <source>HTML page</source>
        <translation>صفحهٔ HTML</translation>
    </message>
    <message>
        <source>XML</source>
        <translation>XML</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>جداکننده</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>نقل‌قول</translation>
    </message>
    <message>
        <source>First line</source>
        <translation>سطر نخست</translation>
    </message>
    <message>
        <source>Formulas</source>
        <translation>فرمول‌ها</translation>
    </message>
    <message>
        <source>Line ends</source>
        <translation>پایان سطرها</translation>
    </message>
    <message>
        <source>NULL text</source>
        <translation>متن NULL</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>نشانهٔ اعشار</translation>
    </message>
    <message>
        <source>Dates and times</source>
        <translation>تاریخ و زمان</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>کدبندی</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>فشرده‌سازی</translation>
    </message>
    <message>
        <source>Each row as</source>
        <translation>هر سطر به صورت</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>دستورها</translation>
    </message>
    <message>
        <source>Rows per INSERT</source>
        <translation>سطر در هر INSERT</translation>
    </message>
    <message>
        <source>Into table</source>
        <translation>در جدول</translation>
    </message>
    <message>
        <source>Sheet name</source>
        <translation>نام برگه</translation>
    </message>
    <message>
        <source>Times with zone</source>
        <translation>زمان‌های دارای منطقه</translation>
    </message>
    <message>
        <source>Comma  ,</source>
        <translation>ویرگول  ,</translation>
    </message>
    <message>
        <source>Semicolon  ;</source>
        <translation>نقطه‌ویرگول  ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>جهش</translation>
    </message>
    <message>
        <source>Vertical bar  |</source>
        <translation>خط عمودی  |</translation>
    </message>
    <message>
        <source>Only where needed</source>
        <translation>تنها در صورت نیاز</translation>
    </message>
    <message>
        <source>Around every value</source>
        <translation>دور هر مقدار</translation>
    </message>
    <message>
        <source>Column names</source>
        <translation>نام ستون‌ها</translation>
    </message>
    <message>
        <source>First row of data</source>
        <translation>نخستین سطر داده</translation>
    </message>
    <message>
        <source>As stored</source>
        <translation>همان‌گونه که ذخیره شده</translation>
    </message>
    <message>
        <source>Apostrophe before = + - @</source>
        <translation>آپستروف پیش از = + - @</translation>
    </message>
    <message>
        <source>LF (Linux, macOS)</source>
        <translation>LF (Linux, macOS)</translation>
    </message>
    <message>
        <source>CRLF (Windows)</source>
        <translation>CRLF (Windows)</translation>
    </message>
    <message>
        <source>Point  1.5</source>
        <translation>نقطه  1.5</translation>
    </message>
    <message>
        <source>Comma  1,5</source>
        <translation>ویرگول  1,5</translation>
    </message>
    <message>
        <source>As the server sends them</source>
        <translation>همان‌گونه که کارساز می‌فرستد</translation>
    </message>
    <message>
        <source>ISO 8601, with T</source>
        <translation>‏ISO 8601، با T</translation>
    </message>
    <message>
        <source>UTF-8</source>
        <translation>UTF-8</translation>
    </message>
    <message>
        <source>UTF-8 with byte order mark</source>
        <translation>UTF-8 با نشانهٔ ترتیب بایت</translation>
    </message>
    <message>
        <source>UTF-16</source>
        <translation>UTF-16</translation>
    </message>
    <message>
        <source>Latin-1 (ISO 8859-1)</source>
        <translation>Latin-1 (ISO 8859-1)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>هیچ</translation>
    </message>
    <message>
        <source>gzip</source>
        <translation>gzip</translation>
    </message>
    <message>
        <source>Zstandard</source>
        <translation>Zstandard</translation>
    </message>
    <message>
        <source>Object with names</source>
        <translation>شیء با نام‌ها</translation>
    </message>
    <message>
        <source>Array, names once</source>
        <translation>آرایه، نام‌ها یک بار</translation>
    </message>
    <message>
        <source>INSERT</source>
        <translation>INSERT</translation>
    </message>
    <message>
        <source>INSERT, skip existing rows</source>
        <translation>‏INSERT، بدون سطر‌های موجود</translation>
    </message>
    <message>
        <source>INSERT, update existing rows</source>
        <translation>‏INSERT، با تغییر سطر‌های موجود</translation>
    </message>
    <message>
        <source>COPY with data</source>
        <translation>COPY همراه داده‌ها</translation>
    </message>
    <message>
        <source>Text, as the server sends it</source>
        <translation>متن، همان‌گونه که کارساز می‌فرستد</translation>
    </message>
    <message>
        <source>Date and time without zone</source>
        <translation>تاریخ و زمان بدون منطقه</translation>
    </message>
</context>
<context>
    <name>FilterLines</name>
    <message>
        <source>A comma is expected here.</source>
        <translation>اینجا باید ویرگول بیاید.</translation>
    </message>
    <message>
        <source>%1 is no column of %2.</source>
        <translation>%1 ستونی از %2 نیست.</translation>
    </message>
    <message>
        <source>A column is expected here.</source>
        <translation>اینجا باید نام ستون بیاید.</translation>
    </message>
    <message>
        <source>Values of %1 have no order.</source>
        <translation>مقدارهای %1 ترتیب ندارند.</translation>
    </message>
    <message>
        <source>After NULLS comes FIRST or LAST.</source>
        <translation>پس از NULLS باید FIRST یا LAST بیاید.</translation>
    </message>
    <message>
        <source>A closing parenthesis is expected here.</source>
        <translation>اینجا باید پرانتز بسته بیاید.</translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message>
        <source>in</source>
        <translation>در</translation>
    </message>
    <message>
        <source>not in</source>
        <translation>نه در</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>آغاز با</translation>
    </message>
    <message>
        <source>ends with</source>
        <translation>پایان با</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>دربردارندهٔ</translation>
    </message>
    <message>
        <source>is NULL</source>
        <translation>NULL است</translation>
    </message>
    <message>
        <source>is not NULL</source>
        <translation>NULL نیست</translation>
    </message>
    <message>
        <source>between</source>
        <translation>بین</translation>
    </message>
    <message>
        <source>matches regex</source>
        <translation>مطابق عبارت باقاعدهٔ</translation>
    </message>
    <message>
        <source>is true</source>
        <translation>درست است</translation>
    </message>
    <message>
        <source>is false</source>
        <translation>نادرست است</translation>
    </message>
    <message>
        <source>is unknown</source>
        <translation>نامعلوم است</translation>
    </message>
    <message>
        <source>in the last</source>
        <translation>در بازهٔ گذشتهٔ</translation>
    </message>
    <message>
        <source>has key</source>
        <translation>دارای کلید</translation>
    </message>
    <message>
        <source>has all of</source>
        <translation>دارای همهٔ</translation>
    </message>
    <message>
        <source>overlaps</source>
        <translation>همپوشان با</translation>
    </message>
    <message>
        <source>%1 between %2 and %3</source>
        <translation>%1 بین %2 و %3</translation>
    </message>
    <message>
        <source>has the phrase</source>
        <translation>دارای عبارت</translation>
    </message>
    <message>
        <source>is found by</source>
        <translation>یافتنی با</translation>
    </message>
    <message>
        <source>has words beginning with</source>
        <translation>دارای واژه‌های آغازشونده با</translation>
    </message>
    <message>
        <source>has the words</source>
        <translation>دارای واژه‌های</translation>
    </message>
    <message>
        <source>in the next</source>
        <translation>در آیندهٔ</translation>
    </message>
    <message>
        <source>has any key of</source>
        <translation>یکی از این کلیدها را دارد:</translation>
    </message>
    <message>
        <source>has all keys of</source>
        <translation>همهٔ این کلیدها را دارد:</translation>
    </message>
    <message>
        <source>has the element</source>
        <translation>این عضو را دارد:</translation>
    </message>
    <message>
        <source>is within</source>
        <translation>درون این است:</translation>
    </message>
    <message>
        <source>covers</source>
        <translation>در بر می‌گیرد</translation>
    </message>
    <message>
        <source>%1, letter case matters</source>
        <translation>%1، با توجه به بزرگی و کوچکی حروف</translation>
    </message>
    <message>
        <source>%1, in any letter case</source>
        <translation>%1، بی‌توجه به بزرگی و کوچکی حروف</translation>
    </message>
    <message>
        <source> and </source>
        <translation> و </translation>
    </message>
    <message>
        <source>has no %1</source>
        <translation>بدون %1</translation>
    </message>
    <message>
        <source>has %1</source>
        <translation>دارای %1</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 با شرط %2</translation>
    </message>
    <message>
        <source>first of each %1 by %2</source>
        <translation>نخستین از هر %1 به ترتیب %2</translation>
    </message>
    <message>
        <source>%1, among %2</source>
        <translation>%1، از میان %2</translation>
    </message>
    <message>
        <source>is adjacent to</source>
        <translation>چسبیده است به</translation>
    </message>
    <message>
        <source>is JSON null</source>
        <translation>برابر null در JSON است</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>TSV, as COPY writes it</source>
        <translation>‏TSV، همان‌گونه که COPY می‌نویسد</translation>
    </message>
    <message>
        <source>Excel workbook (XLSX)</source>
        <translation>کارپوشهٔ اکسل (XLSX)</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>NDJSON, one object a line</source>
        <translation>‏NDJSON، هر سطر یک شیء</translation>
    </message>
    <message>
        <source>SQL script</source>
        <translation>اسکریپت SQL</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>جداکننده</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>نقل‌قول</translation>
    </message>
    <message>
        <source>First line</source>
        <translation>سطر نخست</translation>
    </message>
    <message>
        <source>NULL text</source>
        <translation>متن NULL</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>نشانهٔ اعشار</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>تاریخ‌ها</translation>
    </message>
    <message>
        <source>Sheet name</source>
        <translation>نام برگه</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>کدبندی</translation>
    </message>
    <message>
        <source>Comma  ,</source>
        <translation>ویرگول  ,</translation>
    </message>
    <message>
        <source>Semicolon  ;</source>
        <translation>نقطه‌ویرگول  ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>جهش</translation>
    </message>
    <message>
        <source>Vertical bar  |</source>
        <translation>خط عمودی  |</translation>
    </message>
    <message>
        <source>Double  &quot;</source>
        <translation>دوتایی  &quot;</translation>
    </message>
    <message>
        <source>Single  &apos;</source>
        <translation>تکی  &apos;</translation>
    </message>
    <message>
        <source>None</source>
        <translation>هیچ</translation>
    </message>
    <message>
        <source>Column names</source>
        <translation>نام ستون‌ها</translation>
    </message>
    <message>
        <source>First row of data</source>
        <translation>نخستین سطر داده</translation>
    </message>
    <message>
        <source>Point  1.5</source>
        <translation>نقطه  1.5</translation>
    </message>
    <message>
        <source>Comma  1,5</source>
        <translation>ویرگول  1,5</translation>
    </message>
    <message>
        <source>As the server reads them</source>
        <translation>همان‌گونه که کارساز می‌خواند</translation>
    </message>
    <message>
        <source>Day first  31.12.2025</source>
        <translation>نخست روز  31.12.2025</translation>
    </message>
    <message>
        <source>Month first  12/31/2025</source>
        <translation>نخست ماه  12/31/2025</translation>
    </message>
    <message>
        <source>UTF-8</source>
        <translation>UTF-8</translation>
    </message>
    <message>
        <source>UTF-16, little endian</source>
        <translation>‏UTF-16، بایت کم‌ارزش نخست</translation>
    </message>
    <message>
        <source>UTF-16, big endian</source>
        <translation>‏UTF-16، بایت پرارزش نخست</translation>
    </message>
    <message>
        <source>Latin-1 (ISO 8859-1)</source>
        <translation>Latin-1 (ISO 8859-1)</translation>
    </message>
    <message>
        <source>Windows-1252</source>
        <translation>Windows-1252</translation>
    </message>
    <message>
        <source>Choose another name, or import into that table.</source>
        <translation>نام دیگری برگزینید یا به درون همان جدول درون‌برد کنید.</translation>
    </message>
    <message>
        <source>Tried: the import would fail. Nothing was saved.</source>
        <translation>آزموده شد: درون‌برد ناکام می‌ماند. چیزی ذخیره نشد.</translation>
    </message>
    <message>
        <source>Tried: %1 of %2 rows cannot be imported. Nothing was saved.</source>
        <translation>آزموده شد: %1 از %2 سطر درون‌بردنی نیست. چیزی ذخیره نشد.</translation>
    </message>
    <message>
        <source>Tried: all rows can be imported. Nothing was saved.</source>
        <translation>آزموده شد: همهٔ سطر‌ها درون‌بردنی‌اند. چیزی ذخیره نشد.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was saved.</source>
        <translation>متوقف شد. چیزی ذخیره نشد.</translation>
    </message>
    <message>
        <source>The connection was lost, and it is not known what was saved.</source>
        <translation>اتصال از دست رفت و معلوم نیست چه ذخیره شد.</translation>
    </message>
    <message>
        <source>Tried: the script ran to its end. Nothing was saved.</source>
        <translation>آزموده شد: اسکریپت تا پایان اجرا شد. چیزی ذخیره نشد.</translation>
    </message>
    <message>
        <source>Not imported. Nothing was saved.</source>
        <translation>درون‌برد نشد. چیزی ذخیره نشد.</translation>
    </message>
    <message>
        <source>No row could be imported.</source>
        <translation>هیچ سطری درون‌برد نشد.</translation>
    </message>
    <message>
        <source>Imported, all but the rejected rows.</source>
        <translation>درون‌برد شد، جز سطر‌های ردشده.</translation>
    </message>
    <message>
        <source>Imported into the new table %1.</source>
        <translation>به جدول تازهٔ %1 درون‌برد شد.</translation>
    </message>
    <message>
        <source>Imported.</source>
        <translation>درون‌برد شد.</translation>
    </message>
    <message>
        <source>Statements: %1. Rows written: %2.</source>
        <translation>دستورها: %1. سطر‌های نوشته‌شده: %2.</translation>
    </message>
    <message>
        <source>Read: %1. Inserted: %2, updated: %3, skipped: %4, rejected: %5.</source>
        <translation>خوانده: %1. افزوده: %2، تغییریافته: %3، کنارگذاشته: %4، ردشده: %5.</translation>
    </message>
</context>
<context>
    <name>JsonCondition</name>
    <message>
        <source>A quotation mark is missing.</source>
        <translation>یک علامت نقل قول کم است.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no place in a JSON value; one is address.city.</source>
        <translation>«%1» جایی در یک مقدار JSON را نشان نمی‌دهد؛ نمونهٔ درست: address.city.</translation>
    </message>
</context>
<context>
    <name>MaskedColumns</name>
    <message>
        <source>%1 is masked.</source>
        <translation>%1 پوشیده است.</translation>
    </message>
    <message>
        <source>Reveal the masked values first (View menu).</source>
        <translation>نخست مقدارهای پوشیده را آشکار کنید (منوی نما).</translation>
    </message>
    <message>
        <source>A name is missing in the list of masked columns.</source>
        <translation>در فهرست ستون‌های پوشیده نامی جا افتاده است.</translation>
    </message>
    <message>
        <source>%1 is masked by the entry %2, which may mask it in other tables too.</source>
        <translation>%1 با ورودی %2 پوشیده شده که شاید آن را در جدول‌های دیگر هم بپوشاند.</translation>
    </message>
    <message>
        <source>Change the masked columns in the settings of the connection.</source>
        <translation>ستون‌های پوشیده را در تنظیمات اتصال تغییر دهید.</translation>
    </message>
</context>
<context>
    <name>ReviewText</name>
    <message>
        <source>1 byte</source>
        <translation>۱ بایت</translation>
    </message>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n بایت</numerusform>
        </translation>
    </message>
    <message>
        <source>New row</source>
        <translation>سطر تازه</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>به‌روزرسانی</translation>
    </message>
    <message>
        <source>Delete permanently</source>
        <translation>حذف همیشگی</translation>
    </message>
    <message>
        <source>Soft-delete</source>
        <translation>حذف نرم</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>بازگرداندن</translation>
    </message>
    <message>
        <source>-- %1 of %2, expects 1 row</source>
        <translation>-- %1 از %2، انتظار ۱ سطر</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 روی %2</translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation>%1 با نقش %2</translation>
    </message>
</context>
<context>
    <name>RowPlace</name>
    <message>
        <source>These rows are in no order that a value could name.</source>
        <translation>این سطرها ترتیبی ندارند که بتوان با مقداری جایی در آن را نشان داد.</translation>
    </message>
    <message>
        <source>Type a value of %1.</source>
        <translation>مقداری از %1 بنویسید.</translation>
    </message>
    <message>
        <source>Type a percentage, such as 43 or 99.5.</source>
        <translation>درصدی بنویسید، مانند 43 یا 99.5.</translation>
    </message>
    <message>
        <source>A percentage is from 0 to 100.</source>
        <translation>درصد از ۰ تا ۱۰۰ است.</translation>
    </message>
    <message>
        <source>Type the number of a row, such as 4300000.</source>
        <translation>شمارهٔ سطر را بنویسید، مانند 4300000.</translation>
    </message>
    <message>
        <source>Rows are counted from 1.</source>
        <translation>شمارهٔ سطرها از ۱ آغاز می‌شود.</translation>
    </message>
    <message>
        <source>No row has the value %1, and none comes after it.</source>
        <translation>هیچ سطری مقدار %1 را ندارد و سطری هم پس از آن نمی‌آید.</translation>
    </message>
</context>
<context>
    <name>SelectionFigures</name>
    <message>
        <source>1 cell</source>
        <translation>۱ خانه</translation>
    </message>
    <message>
        <source>%1 cells</source>
        <translation>%1 خانه</translation>
    </message>
    <message>
        <source>%1 NULL</source>
        <translation>%1 NULL</translation>
    </message>
    <message>
        <source>sum %1</source>
        <translation>جمع %1</translation>
    </message>
    <message>
        <source>avg %1</source>
        <translation>میانگین %1</translation>
    </message>
    <message>
        <source>min %1</source>
        <translation>کمینه %1</translation>
    </message>
    <message>
        <source>max %1</source>
        <translation>بیشینه %1</translation>
    </message>
</context>
<context>
    <name>ValueCodec</name>
    <message>
        <source>&apos;%1&apos; is not a whole number.</source>
        <translation>«%1» عدد صحیح نیست.</translation>
    </message>
    <message>
        <source>%1 is too large for %2 (%3 to %4).</source>
        <translation>%1 برای %2 بیش از اندازه بزرگ است (%3 تا %4).</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a number.</source>
        <translation>«%1» عدد نیست.</translation>
    </message>
    <message>
        <source>%1 is too large for %2.</source>
        <translation>%1 برای %2 بیش از اندازه بزرگ است.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither true nor false.</source>
        <translation>«%1» نه درست است و نه نادرست.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a value of %2 (%3).</source>
        <translation>«%1» مقداری از %2 نیست (%3).</translation>
    </message>
    <message>
        <source>This is not JSON: %1</source>
        <translation>این JSON نیست: %1</translation>
    </message>
    <message>
        <source>After \x come pairs of hexadecimal digits.</source>
        <translation>پس از ‎\x‎ جفت‌رقم‌های شانزده‌شانزدهی می‌آیند.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not made of zeros and ones.</source>
        <translation>«%1» تنها از صفر و یک ساخته نشده است.</translation>
    </message>
    <message>
        <source>%1 has another number of bits than %2.</source>
        <translation>شمار بیت‌های %1 با %2 یکی نیست.</translation>
    </message>
    <message>
        <source>Character %1 is half of one.</source>
        <translation>نویسهٔ %1 تنها نیمی از یک نویسه است.</translation>
    </message>
    <message>
        <source>Character %1 has the code 0, which text cannot hold here.</source>
        <translation>نویسهٔ %1 کد ۰ دارد که متن اینجا نمی‌تواند داشته باشد.</translation>
    </message>
</context>
<context>
    <name>tw::AboutBox</name>
    <message>
        <source>Tuplewright %1

Browse and edit the data of PostgreSQL and SQLite.

Qt %2
Licensed under the GNU General Public License, version 3 or later; its library under the MIT licence.</source>
        <translation>Tuplewright %1

مرور و ویرایش داده‌های PostgreSQL و SQLite.

Qt %2
با پروانهٔ عمومی همگانی گنو، نسخهٔ ۳ یا تازه‌تر؛ کتابخانهٔ آن با پروانهٔ MIT.</translation>
    </message>
    <message>
        <source>About Tuplewright</source>
        <translation>دربارهٔ Tuplewright</translation>
    </message>
</context>
<context>
    <name>tw::Actions</name>
    <message>
        <source>&amp;Format statement</source>
        <translation>&amp;قالب‌بندی دستور</translation>
    </message>
    <message>
        <source>there is no statement</source>
        <translation>دستوری نیست</translation>
    </message>
    <message>
        <source>there are no unsaved changes</source>
        <translation>تغییر ذخیره‌نشده‌ای نیست</translation>
    </message>
    <message>
        <source>there is nothing to undo</source>
        <translation>چیزی برای واگرد نیست</translation>
    </message>
    <message>
        <source>there is nothing to redo</source>
        <translation>چیزی برای ازنو نیست</translation>
    </message>
    <message>
        <source>nothing is running</source>
        <translation>چیزی در حال اجرا نیست</translation>
    </message>
    <message>
        <source>there is no filter</source>
        <translation>صافی‌ای نیست</translation>
    </message>
    <message>
        <source>this is the first page</source>
        <translation>این نخستین صفحه است</translation>
    </message>
    <message>
        <source>this is the last page</source>
        <translation>این آخرین صفحه است</translation>
    </message>
    <message>
        <source>the exact number is known</source>
        <translation>شمار دقیق معلوم است</translation>
    </message>
    <message>
        <source>not possible for what is selected</source>
        <translation>برای آنچه گزیده شده ممکن نیست</translation>
    </message>
    <message>
        <source>no tab is open</source>
        <translation>هیچ زبانه‌ای باز نیست</translation>
    </message>
    <message>
        <source>&amp;Save changes</source>
        <translation>ذخیرهٔ تغییرها</translation>
    </message>
    <message>
        <source>there is no other tab</source>
        <translation>زبانهٔ دیگری نیست</translation>
    </message>
    <message>
        <source>no closed connection is selected</source>
        <translation>هیچ اتصال بسته‌ای گزیده نشده</translation>
    </message>
    <message>
        <source>no open connection is selected</source>
        <translation>هیچ اتصال بازی گزیده نشده</translation>
    </message>
    <message>
        <source>no connection is selected</source>
        <translation>هیچ اتصالی گزیده نشده</translation>
    </message>
    <message>
        <source>no stored connection is selected</source>
        <translation>هیچ اتصال ذخیره‌شده‌ای گزیده نشده</translation>
    </message>
    <message>
        <source>no tab was closed</source>
        <translation>هیچ زبانه‌ای بسته نشده</translation>
    </message>
    <message>
        <source>there is no such tab</source>
        <translation>چنین زبانه‌ای نیست</translation>
    </message>
    <message>
        <source>&amp;New connection…</source>
        <translation>اتصال تازه…</translation>
    </message>
    <message>
        <source>&amp;Open SQLite file…</source>
        <translation>گشودن پروندهٔ SQLite…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>برون‌برد…</translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation>بستن زبانه</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>واگرد</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>ازنو</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>رونوشت</translation>
    </message>
    <message>
        <source>&amp;Edit cell</source>
        <translation>ویرایش خانه</translation>
    </message>
    <message>
        <source>Set &amp;NULL</source>
        <translation>گذاشتن NULL</translation>
    </message>
    <message>
        <source>Set &amp;DEFAULT</source>
        <translation>گذاشتن DEFAULT</translation>
    </message>
    <message>
        <source>&amp;Quick open…</source>
        <translation>گشودن سریع…</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>تختهٔ فرمان‌ها…</translation>
    </message>
    <message>
        <source>&amp;Navigator</source>
        <translation>ناوبر</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>گزارش</translation>
    </message>
    <message>
        <source>P&amp;ool</source>
        <translation>استخر</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>بخش بعدی</translation>
    </message>
    <message>
        <source>Previo&amp;us pane</source>
        <translation>بخش قبلی</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>سامانه</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>روشن</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>تیره</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>سایه‌روشن زیاد</translation>
    </message>
    <message>
        <source>&amp;Compact</source>
        <translation>فشرده</translation>
    </message>
    <message>
        <source>&amp;Normal</source>
        <translation>عادی</translation>
    </message>
    <message>
        <source>C&amp;omfortable</source>
        <translation>گشاده</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>تمام‌صفحه</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>بازگرداندن چیدمان</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>بازخوانی</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>ایست</translation>
    </message>
    <message>
        <source>Re&amp;view changes…</source>
        <translation>بازبینی تغییرها…</translation>
    </message>
    <message>
        <source>&amp;Discard changes</source>
        <translation>دور انداختن تغییرها</translation>
    </message>
    <message>
        <source>Revert s&amp;elected rows</source>
        <translation>برگرداندن سطرهای گزیده</translation>
    </message>
    <message>
        <source>&amp;New row</source>
        <translation>سطر تازه</translation>
    </message>
    <message>
        <source>De&amp;lete rows</source>
        <translation>حذف سطرها</translation>
    </message>
    <message>
        <source>Delete rows &amp;permanently</source>
        <translation>حذف همیشگی سطرها</translation>
    </message>
    <message>
        <source>Rest&amp;ore rows</source>
        <translation>بازگرداندن سطرها</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>صافی</translation>
    </message>
    <message>
        <source>&amp;Clear filter</source>
        <translation>پاک کردن صافی</translation>
    </message>
    <message>
        <source>Filter &amp;by this value</source>
        <translation>صافی با این مقدار</translation>
    </message>
    <message>
        <source>E&amp;xclude this value</source>
        <translation>کنار گذاشتن این مقدار</translation>
    </message>
    <message>
        <source>Count exactl&amp;y</source>
        <translation>شمارش دقیق</translation>
    </message>
    <message>
        <source>F&amp;irst page</source>
        <translation>نخستین صفحه</translation>
    </message>
    <message>
        <source>Previo&amp;us page</source>
        <translation>صفحهٔ قبلی</translation>
    </message>
    <message>
        <source>Next p&amp;age</source>
        <translation>صفحهٔ بعدی</translation>
    </message>
    <message>
        <source>Last pa&amp;ge</source>
        <translation>آخرین صفحه</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>اتصال</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>قطع اتصال</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>ویرایش…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>برداشتن…</translation>
    </message>
    <message>
        <source>&amp;Recent tab</source>
        <translation>زبانهٔ اخیر</translation>
    </message>
    <message>
        <source>&amp;Earlier tab</source>
        <translation>زبانهٔ پیشین‌تر</translation>
    </message>
    <message>
        <source>&amp;Next tab</source>
        <translation>زبانهٔ بعدی</translation>
    </message>
    <message>
        <source>&amp;Previous tab</source>
        <translation>زبانهٔ قبلی</translation>
    </message>
    <message>
        <source>Tab &amp;1</source>
        <translation>زبانهٔ ۱</translation>
    </message>
    <message>
        <source>Tab &amp;2</source>
        <translation>زبانهٔ ۲</translation>
    </message>
    <message>
        <source>Tab &amp;3</source>
        <translation>زبانهٔ ۳</translation>
    </message>
    <message>
        <source>Tab &amp;4</source>
        <translation>زبانهٔ ۴</translation>
    </message>
    <message>
        <source>Tab &amp;5</source>
        <translation>زبانهٔ ۵</translation>
    </message>
    <message>
        <source>Tab &amp;6</source>
        <translation>زبانهٔ ۶</translation>
    </message>
    <message>
        <source>Tab &amp;7</source>
        <translation>زبانهٔ ۷</translation>
    </message>
    <message>
        <source>Tab &amp;8</source>
        <translation>زبانهٔ ۸</translation>
    </message>
    <message>
        <source>Tab &amp;9</source>
        <translation>زبانهٔ ۹</translation>
    </message>
    <message>
        <source>P&amp;in tab</source>
        <translation>سنجاق کردن زبانه</translation>
    </message>
    <message>
        <source>Close &amp;other tabs</source>
        <translation>بستن زبانه‌های دیگر</translation>
    </message>
    <message>
        <source>Close tabs &amp;behind this one</source>
        <translation>بستن زبانه‌های پس از این</translation>
    </message>
    <message>
        <source>Reopen closed &amp;tab</source>
        <translation>گشودن دوبارهٔ زبانهٔ بسته</translation>
    </message>
    <message>
        <source>&amp;Handbook</source>
        <translation>کتاب راهنما</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>میان‌برها</translation>
    </message>
    <message>
        <source>H&amp;ealth</source>
        <translation>سلامت</translation>
    </message>
    <message>
        <source>&amp;About Tuplewright</source>
        <translation>دربارهٔ Tuplewright</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>پرونده</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>ویرایش</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>نما</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>پوسته</translation>
    </message>
    <message>
        <source>&amp;Density</source>
        <translation>تراکم</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>داده</translation>
    </message>
    <message>
        <source>&amp;Connection</source>
        <translation>اتصال</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>پنجره</translation>
    </message>
    <message>
        <source>&amp;Go to tab</source>
        <translation>رفتن به زبانه</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>راهنما</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>چسباندن</translation>
    </message>
    <message>
        <source>Fill do&amp;wn</source>
        <translation>پر کردن رو به پایین</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>امروز</translation>
    </message>
    <message>
        <source>&amp;Now</source>
        <translation>اکنون</translation>
    </message>
    <message>
        <source>&amp;UUID</source>
        <translation>شناسهٔ UUID</translation>
    </message>
    <message>
        <source>&amp;Find in column…</source>
        <translation>یافتن در ستون…</translation>
    </message>
    <message>
        <source>Find ne&amp;xt</source>
        <translation>یافتن بعدی</translation>
    </message>
    <message>
        <source>Rep&amp;lace in column…</source>
        <translation>جایگزینی در ستون…</translation>
    </message>
    <message>
        <source>Edit in a wind&amp;ow…</source>
        <translation>ویرایش در پنجره…</translation>
    </message>
    <message>
        <source>Duplicate ro&amp;ws</source>
        <translation>تکثیر سطرها</translation>
    </message>
    <message>
        <source>&amp;Add filter…</source>
        <translation>افزودن صافی…</translation>
    </message>
    <message>
        <source>Sort &amp;ascending</source>
        <translation>مرتب‌سازی صعودی</translation>
    </message>
    <message>
        <source>Sort &amp;descending</source>
        <translation>مرتب‌سازی نزولی</translation>
    </message>
    <message>
        <source>Clear sorti&amp;ng</source>
        <translation>برداشتن مرتب‌سازی</translation>
    </message>
    <message>
        <source>Filter by &amp;values…</source>
        <translation>صافی بر پایهٔ مقدارها…</translation>
    </message>
    <message>
        <source>&amp;Fit width</source>
        <translation>تنظیم پهنا</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>پنهان کردن</translation>
    </message>
    <message>
        <source>F&amp;reeze up to here</source>
        <translation>ثابت کردن تا اینجا</translation>
    </message>
    <message>
        <source>C&amp;olumns…</source>
        <translation>ستون‌ها…</translation>
    </message>
    <message>
        <source>&amp;Copy name</source>
        <translation>رونوشت نام</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>بازرس</translation>
    </message>
    <message>
        <source>&amp;Follow reference</source>
        <translation>دنبال کردن ارجاع</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>بازگشت</translation>
    </message>
    <message>
        <source>Copy &amp;as</source>
        <translation>رونوشت به صورت</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>درج</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>صافی‌های بیشتر</translation>
    </message>
    <message>
        <source>Related rows</source>
        <translation>سطرهای مرتبط</translation>
    </message>
    <message>
        <source>Col&amp;umn</source>
        <translation>ستون</translation>
    </message>
    <message>
        <source>Preference&amp;s…</source>
        <translation>ترجیحات…</translation>
    </message>
    <message>
        <source>Tool&amp;bar</source>
        <translation>نوار ابزار</translation>
    </message>
    <message>
        <source>Copy with &amp;headers</source>
        <translation>رونوشت با سرستون‌ها</translation>
    </message>
    <message>
        <source>Copy as &amp;CSV</source>
        <translation>رونوشت به صورت CSV</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>رونوشت به صورت JSON</translation>
    </message>
    <message>
        <source>Copy as &amp;INSERT</source>
        <translation>رونوشت به صورت INSERT</translation>
    </message>
    <message>
        <source>Copy as IN &amp;list</source>
        <translation>رونوشت به صورت فهرست IN</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>رونوشت به صورت Markdown</translation>
    </message>
    <message>
        <source>Pick &amp;another row…</source>
        <translation>گزینش سطر دیگر…</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>تکثیر</translation>
    </message>
    <message>
        <source>&amp;Import connections…</source>
        <translation>درون‌برد اتصال‌ها…</translation>
    </message>
    <message>
        <source>E&amp;xport connections…</source>
        <translation>برون‌برد اتصال‌ها…</translation>
    </message>
    <message>
        <source>no table whose rows have a key is shown</source>
        <translation>جدولی که سطرهایش کلید داشته باشند نمایش داده نمی‌شود</translation>
    </message>
    <message>
        <source>no table is shown</source>
        <translation>هیچ جدولی نمایش داده نمی‌شود</translation>
    </message>
    <message>
        <source>Pendin&amp;g changes</source>
        <translation>تغییرهای در انتظار</translation>
    </message>
    <message>
        <source>Names beside foreign &amp;keys</source>
        <translation>نام در کنار کلیدهای خارجی</translation>
    </message>
    <message>
        <source>C&amp;hild rows</source>
        <translation>سطرهای فرزند</translation>
    </message>
    <message>
        <source>Rows &amp;without pages</source>
        <translation>سطرها بدون صفحه‌بندی</translation>
    </message>
    <message>
        <source>&amp;Build a filter…</source>
        <translation>ساختن صافی…</translation>
    </message>
    <message>
        <source>Row as a for&amp;m</source>
        <translation>سطر به شکل فرم</translation>
    </message>
    <message>
        <source>Rows as a &amp;tree</source>
        <translation>سطرها به شکل درخت</translation>
    </message>
    <message>
        <source>P&amp;revious row</source>
        <translation>سطر قبلی</translation>
    </message>
    <message>
        <source>&amp;Next row</source>
        <translation>سطر بعدی</translation>
    </message>
    <message>
        <source>&amp;Jump to row…</source>
        <translation>پرش به سطر…</translation>
    </message>
    <message>
        <source>no column is masked</source>
        <translation>هیچ ستونی پوشیده نیست</translation>
    </message>
    <message>
        <source>no column holds text</source>
        <translation>هیچ ستونی متن ندارد</translation>
    </message>
    <message>
        <source>all tabs are in one group</source>
        <translation>همهٔ زبانه‌ها در یک گروه‌اند</translation>
    </message>
    <message>
        <source>no connection to a SQLite file is selected</source>
        <translation>هیچ اتصالی به پروندهٔ SQLite گزیده نشده</translation>
    </message>
    <message>
        <source>Colours b&amp;y value…</source>
        <translation>رنگ بر پایهٔ مقدار…</translation>
    </message>
    <message>
        <source>Re&amp;veal masked values</source>
        <translation>آشکار کردن مقدارهای پوشیده</translation>
    </message>
    <message>
        <source>Search &amp;words…</source>
        <translation>جستجوی واژه‌ها…</translation>
    </message>
    <message>
        <source>&amp;Mask values</source>
        <translation>پوشاندن مقدارها</translation>
    </message>
    <message>
        <source>&amp;Attach SQLite file…</source>
        <translation>پیوست پروندهٔ SQLite…</translation>
    </message>
    <message>
        <source>no statement of the log is selected</source>
        <translation>هیچ دستوری در گزارش انتخاب نشده است</translation>
    </message>
    <message>
        <source>&amp;Slowest statements first</source>
        <translation>کند&amp;ترین دستورها نخست</translation>
    </message>
    <message>
        <source>Copy with &amp;values and errors</source>
        <translation>رونوشت با &amp;مقدارها و خطاها</translation>
    </message>
    <message>
        <source>Add com&amp;puted column…</source>
        <translation>افزودن ستون &amp;محاسبه‌شده…</translation>
    </message>
    <message>
        <source>Chan&amp;ge computed column…</source>
        <translation>&amp;تغییر ستون محاسبه‌شده…</translation>
    </message>
    <message>
        <source>Remove comp&amp;uted column</source>
        <translation>&amp;حذف ستون محاسبه‌شده</translation>
    </message>
    <message>
        <source>St&amp;atements of the log</source>
        <translation>دستورهای &amp;گزارش</translation>
    </message>
    <message>
        <source>Copy as C++ &amp;struct</source>
        <translation>رونوشت به شکل ساختار C++</translation>
    </message>
    <message>
        <source>Copy this view as a command li&amp;ne</source>
        <translation>رونوشت این نما به شکل خط فرمان</translation>
    </message>
    <message>
        <source>Choose ho&amp;w to copy…</source>
        <translation>انتخاب شیوهٔ رونوشت…</translation>
    </message>
    <message>
        <source>Set empt&amp;y text</source>
        <translation>گذاشتن متن خالی</translation>
    </message>
    <message>
        <source>Types below column na&amp;mes</source>
        <translation>نوع زیر نام ستون</translation>
    </message>
    <message>
        <source>&amp;Larger text in tables</source>
        <translation>متن درشت‌تر در جدول‌ها</translation>
    </message>
    <message>
        <source>&amp;Smaller text in tables</source>
        <translation>متن ریزتر در جدول‌ها</translation>
    </message>
    <message>
        <source>As the &amp;server writes them</source>
        <translation>همان‌گونه که کارساز می‌نویسد</translation>
    </message>
    <message>
        <source>In &amp;UTC</source>
        <translation>به UTC</translation>
    </message>
    <message>
        <source>In the zone of this &amp;computer</source>
        <translation>در منطقهٔ این رایانه</translation>
    </message>
    <message>
        <source>In an&amp;other zone…</source>
        <translation>در منطقه‌ای دیگر…</translation>
    </message>
    <message>
        <source>&amp;Key columns…</source>
        <translation>ستون‌های کلید…</translation>
    </message>
    <message>
        <source>Previe&amp;w reference</source>
        <translation>پیش‌نمایش ارجاع</translation>
    </message>
    <message>
        <source>&amp;Structure of the table</source>
        <translation>ساختار جدول</translation>
    </message>
    <message>
        <source>&amp;Zoom</source>
        <translation>بزرگ‌نمایی</translation>
    </message>
    <message>
        <source>D&amp;isplay time zone</source>
        <translation>منطقهٔ زمانی نمایش</translation>
    </message>
    <message>
        <source>Group ro&amp;ws…</source>
        <translation>گروه‌بندی سطر&amp;ها…</translation>
    </message>
    <message>
        <source>With &amp;related rows…</source>
        <translation>با سطرهای &amp;مرتبط…</translation>
    </message>
    <message>
        <source>&amp;One of each group…</source>
        <translation>&amp;یکی از هر گروه…</translation>
    </message>
    <message>
        <source>Set up word searc&amp;h…</source>
        <translation>راه‌اندازی جست‌وجوی &amp;واژه…</translation>
    </message>
    <message>
        <source>Un&amp;ique rows…</source>
        <translation>سطرهای ی&amp;کتا…</translation>
    </message>
    <message>
        <source>&amp;Top rows…</source>
        <translation>سطرهای &amp;برتر…</translation>
    </message>
    <message>
        <source>Caption and ru&amp;les…</source>
        <translation>عنوان و &amp;قاعده‌ها…</translation>
    </message>
    <message>
        <source>Pas&amp;te special…</source>
        <translation>چسباندن &amp;ویژه…</translation>
    </message>
    <message>
        <source>&amp;Password hash…</source>
        <translation>درهم‌سازی &amp;گذرواژه…</translation>
    </message>
    <message>
        <source>Copy &amp;DDL</source>
        <translation>رونوشت DDL</translation>
    </message>
    <message>
        <source>no structure is shown</source>
        <translation>هیچ ساختاری نشان داده نمی‌شود</translation>
    </message>
    <message>
        <source>the column identifies rows or references others</source>
        <translation>این ستون سطرها را از هم بازمی‌شناساند یا به سطرهای دیگر می‌رسد</translation>
    </message>
    <message>
        <source>&amp;Save filter…</source>
        <translation>ذخیرهٔ صافی…</translation>
    </message>
    <message>
        <source>Ex&amp;plain statement…</source>
        <translation>&amp;طرح اجرای دستور…</translation>
    </message>
    <message>
        <source>&amp;Run statement again…</source>
        <translation>اجرای &amp;دوبارهٔ دستور…</translation>
    </message>
    <message>
        <source>&amp;Copy selected statements</source>
        <translation>&amp;رونوشت از دستورهای انتخاب‌شده</translation>
    </message>
    <message>
        <source>S&amp;ave log without values…</source>
        <translation>&amp;ذخیرهٔ گزارش بدون مقدارها…</translation>
    </message>
    <message>
        <source>the log is hidden or empty</source>
        <translation>گزارش نشان داده نمی‌شود یا خالی است</translation>
    </message>
    <message>
        <source>Cl&amp;ear log</source>
        <translation>&amp;خالی کردن گزارش</translation>
    </message>
    <message>
        <source>Defa&amp;ult size</source>
        <translation>اندازهٔ پیش‌فرض</translation>
    </message>
    <message>
        <source>Split &amp;side by side</source>
        <translation>تقسیم کنار هم</translation>
    </message>
    <message>
        <source>Split one belo&amp;w the other</source>
        <translation>تقسیم زیر هم</translation>
    </message>
    <message>
        <source>&amp;Move tab to other group</source>
        <translation>بردن زبانه به گروه دیگر</translation>
    </message>
    <message>
        <source>Go to other gro&amp;up</source>
        <translation>رفتن به گروه دیگر</translation>
    </message>
    <message>
        <source>&amp;Delete rows with children…</source>
        <translation>حذف سطرها با &amp;فرزندان…</translation>
    </message>
    <message>
        <source>the table marks no rows as deleted</source>
        <translation>جدول هیچ سطری را حذف‌شده نشان‌گذاری نمی‌کند</translation>
    </message>
    <message>
        <source>&amp;Trash of the table</source>
        <translation>سطل بازیافت &amp;جدول</translation>
    </message>
    <message>
        <source>Trash and &amp;history</source>
        <translation>سطل و &amp;تاریخچه</translation>
    </message>
    <message>
        <source>Undo sa&amp;ve…</source>
        <translation>واگرد &amp;ذخیره…</translation>
    </message>
    <message>
        <source>no save of this database can be undone</source>
        <translation>هیچ ذخیره‌ای از این پایگاه داده واگردپذیر نیست</translation>
    </message>
    <message>
        <source>History of &amp;saves</source>
        <translation>&amp;تاریخچهٔ ذخیره‌ها</translation>
    </message>
    <message>
        <source>no connection is open</source>
        <translation>هیچ اتصالی باز نیست</translation>
    </message>
    <message>
        <source>&amp;Undo the selected save…</source>
        <translation>&amp;واگرد ذخیرهٔ برگزیده…</translation>
    </message>
    <message>
        <source>no save of the history is selected</source>
        <translation>هیچ ذخیره‌ای از تاریخچه برگزیده نیست</translation>
    </message>
    <message>
        <source>&amp;Export the selected receipt…</source>
        <translation>&amp;برون‌برد رسید برگزیده…</translation>
    </message>
    <message>
        <source>Copy the s&amp;tatements of the save</source>
        <translation>رونوشت از &amp;دستورهای ذخیره</translation>
    </message>
    <message>
        <source>&amp;Restore rows with children…</source>
        <translation>باز&amp;گرداندن سطرها با فرزندان…</translation>
    </message>
    <message>
        <source>the tab is not the trash of a table</source>
        <translation>این زبانه سطل بازیافت یک جدول نیست</translation>
    </message>
    <message>
        <source>&amp;Purge old rows of the trash…</source>
        <translation>پاک کردن همیشگی سطرهای &amp;کهنهٔ سطل…</translation>
    </message>
    <message>
        <source>&amp;Query</source>
        <translation>&amp;پرس‌وجو</translation>
    </message>
    <message>
        <source>New &amp;SQL console</source>
        <translation>کنسول &amp;SQL تازه</translation>
    </message>
    <message>
        <source>no SQL console is in front</source>
        <translation>هیچ کنسول SQL جلو نیست</translation>
    </message>
    <message>
        <source>there is no statement, or one is running</source>
        <translation>دستوری نیست یا یکی در حال اجراست</translation>
    </message>
    <message>
        <source>no transaction is open in a console</source>
        <translation>در هیچ کنسولی تراکنشی باز نیست</translation>
    </message>
    <message>
        <source>&amp;Run statement</source>
        <translation>&amp;اجرای دستور</translation>
    </message>
    <message>
        <source>Run &amp;all</source>
        <translation>اجرای &amp;همه</translation>
    </message>
    <message>
        <source>&amp;Try it, then roll back</source>
        <translation>آ&amp;زمایش و سپس برگرداندن</translation>
    </message>
    <message>
        <source>there is no statement, or a transaction is open already</source>
        <translation>دستوری نیست یا تراکنشی از پیش باز است</translation>
    </message>
    <message>
        <source>&amp;Explain</source>
        <translation>&amp;توضیح برنامه (EXPLAIN)</translation>
    </message>
    <message>
        <source>&amp;Commit</source>
        <translation>&amp;ثبت تراکنش</translation>
    </message>
    <message>
        <source>Roll &amp;back</source>
        <translation>&amp;برگرداندن تراکنش</translation>
    </message>
    <message>
        <source>&amp;Manual transactions</source>
        <translation>تراکنش‌های &amp;دستی</translation>
    </message>
    <message>
        <source>Go &amp;on after errors</source>
        <translation>ادامه پس از &amp;خطا</translation>
    </message>
    <message>
        <source>&amp;Parameters…</source>
        <translation>&amp;پارامترها…</translation>
    </message>
    <message>
        <source>the statement has no parameters</source>
        <translation>دستور پارامتری ندارد</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>تاریخ&amp;چه…</translation>
    </message>
    <message>
        <source>Pin re&amp;sult</source>
        <translation>&amp;سنجاق کردن نتیجه</translation>
    </message>
    <message>
        <source>no result is shown</source>
        <translation>نتیجه‌ای نشان داده نمی‌شود</translation>
    </message>
    <message>
        <source>Bul&amp;k edit…</source>
        <translation>ویرایش گروهی…</translation>
    </message>
    <message>
        <source>&amp;Keep a version of the row</source>
        <translation>نگه داشتن نسخه‌ای از سطر</translation>
    </message>
    <message>
        <source>Restore this &amp;version…</source>
        <translation>بازگرداندن این نسخه…</translation>
    </message>
    <message>
        <source>Disconnect a&amp;ll</source>
        <translation>قطع همهٔ اتصال‌ها</translation>
    </message>
    <message>
        <source>De&amp;fault connection</source>
        <translation>اتصال پیش‌فرض</translation>
    </message>
    <message>
        <source>&amp;Look up the outcome</source>
        <translation>&amp;پرسیدن سرانجام</translation>
    </message>
    <message>
        <source>no save with an unknown outcome is selected</source>
        <translation>هیچ ذخیره‌ای با سرانجام نامعلوم برگزیده نیست</translation>
    </message>
    <message>
        <source>E&amp;xplain with true numbers</source>
        <translation>توضیح با اعداد &amp;واقعی</translation>
    </message>
    <message>
        <source>there is no statement, one is running, or the engine measures none</source>
        <translation>دستوری نیست، یکی در حال اجراست، یا موتور چیزی اندازه نمی‌گیرد</translation>
    </message>
    <message>
        <source>Plan from the c&amp;lipboard</source>
        <translation>برنامه از &amp;کلیپ‌بورد</translation>
    </message>
    <message>
        <source>Sho&amp;w completions</source>
        <translation>پیشنهاد برای تک&amp;میل</translation>
    </message>
    <message>
        <source>nothing is known of the database yet</source>
        <translation>هنوز چیزی از پایگاه داده دانسته نیست</translation>
    </message>
    <message>
        <source>Open sa&amp;mple database</source>
        <translation>گشودن پایگاه دادهٔ نمونه</translation>
    </message>
    <message>
        <source>&amp;Import rows…</source>
        <translation>درون‌برد سطر‌ها…</translation>
    </message>
    <message>
        <source>Filter res&amp;ult</source>
        <translation>صا&amp;فی نتیجه</translation>
    </message>
    <message>
        <source>Compare data wit&amp;h…</source>
        <translation>مقایسهٔ داده‌ها با…</translation>
    </message>
    <message>
        <source>the tab shows no rows of a table</source>
        <translation>این زبانه سطرهای جدولی را نشان نمی‌دهد</translation>
    </message>
    <message>
        <source>&amp;Which rows are deleted…</source>
        <translation>کدام سطرها حذف‌شده‌اند…</translation>
    </message>
    <message>
        <source>Trash of &amp;all tables</source>
        <translation>سطل بازیافت &amp;همهٔ جدول‌ها</translation>
    </message>
    <message>
        <source>Databas&amp;e migrations</source>
        <translation>مهاجرت‌های پایگاه داده</translation>
    </message>
    <message>
        <source>Mi&amp;grations</source>
        <translation>مهاجرت‌ها</translation>
    </message>
    <message>
        <source>the tab does not show migrations</source>
        <translation>این زبانه مهاجرت‌ها را نشان نمی‌دهد</translation>
    </message>
    <message>
        <source>&amp;Apply all pending migrations…</source>
        <translation>اعمال همهٔ مهاجرت‌های مانده…</translation>
    </message>
    <message>
        <source>Apply &amp;up to the selected migration…</source>
        <translation>اعمال تا مهاجرت گزیده…</translation>
    </message>
    <message>
        <source>&amp;Try pending migrations out…</source>
        <translation>آزمودن مهاجرت‌های مانده…</translation>
    </message>
    <message>
        <source>Take &amp;back the selected migration and newer ones…</source>
        <translation>پس گرفتن مهاجرت گزیده و تازه‌ترها…</translation>
    </message>
    <message>
        <source>&amp;Verify applied migrations</source>
        <translation>وارسی مهاجرت‌های اعمال‌شده</translation>
    </message>
    <message>
        <source>&amp;New migration…</source>
        <translation>مهاجرت تازه…</translation>
    </message>
    <message>
        <source>&amp;Folder of the migrations…</source>
        <translation>پوشهٔ مهاجرت‌ها…</translation>
    </message>
    <message>
        <source>Copy as TS&amp;V</source>
        <translation>رونوشت به صورت TSV</translation>
    </message>
    <message>
        <source>C&amp;opy as NDJSON</source>
        <translation>رونوشت به صورت NDJSON</translation>
    </message>
    <message>
        <source>Cop&amp;y as HTML</source>
        <translation>رونوشت به صورت HTML</translation>
    </message>
    <message>
        <source>Copy as &amp;XML</source>
        <translation>رونوشت به صورت XML</translation>
    </message>
    <message>
        <source>Row histor&amp;y…</source>
        <translation>تاریخچهٔ سطر…</translation>
    </message>
    <message>
        <source>no saved row with a key is selected</source>
        <translation>هیچ سطر ذخیره‌شده‌ای که کلید دارد برگزیده نیست</translation>
    </message>
    <message>
        <source>Import from clip&amp;board…</source>
        <translation>درون‌برد از بریده‌دان…</translation>
    </message>
</context>
<context>
    <name>tw::Application</name>
    <message>
        <source>The stored connections cannot be read.</source>
        <translation>اتصال‌های ذخیره‌شده خوانده نمی‌شوند.</translation>
    </message>
    <message>
        <source>There is no profile &quot;%1&quot;.</source>
        <translation>نمایه‌ای به نام «%1» نیست.</translation>
    </message>
    <message>
        <source>The sample database could not be made.</source>
        <translation>پایگاه دادهٔ نمونه ساخته نشد.</translation>
    </message>
    <message>
        <source>What was asked for cannot be opened.</source>
        <translation>آنچه خواسته شد باز نمی‌شود.</translation>
    </message>
</context>
<context>
    <name>tw::ArrayList</name>
    <message>
        <source>Elements</source>
        <translation>عنصرها</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>عنصر</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>افزودن</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>برداشتن</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>بالا بردن</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>پایین بردن</translation>
    </message>
</context>
<context>
    <name>tw::AssignmentRow</name>
    <message>
        <source>Column</source>
        <translation>ستون</translation>
    </message>
    <message>
        <source>Set to</source>
        <translation>مقدار تازه</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>برداشتن</translation>
    </message>
    <message>
        <source>value</source>
        <translation>مقدار</translation>
    </message>
    <message>
        <source>expression</source>
        <translation>عبارت</translation>
    </message>
    <message>
        <source>find and replace</source>
        <translation>یافتن و جایگزینی</translation>
    </message>
    <message>
        <source>keys of an object, others stay</source>
        <translation>کلیدهای یک شیء، بقیه می‌مانند</translation>
    </message>
    <message>
        <source>the value at a place</source>
        <translation>مقدار یک جایگاه</translation>
    </message>
    <message>
        <source>without the value at a place</source>
        <translation>بدون مقدار یک جایگاه</translation>
    </message>
    <message>
        <source>Place in the JSON value</source>
        <translation>جایگاه در مقدار JSON</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>یافتن</translation>
    </message>
    <message>
        <source>SQL expression</source>
        <translation>عبارت SQL</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>جایگزین با</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>مقدار</translation>
    </message>
    <message>
        <source>Type an object of keys and values, such as {&quot;colour&quot;: &quot;red&quot;}.</source>
        <translation>شیئی از کلیدها و مقدارها بنویسید، مانند {&quot;colour&quot;: &quot;red&quot;}.</translation>
    </message>
    <message>
        <source>Enter JSON: text needs double quotes.</source>
        <translation>JSON وارد کنید: متن به گیومهٔ دوتایی نیاز دارد.</translation>
    </message>
    <message>
        <source>Enter an SQL expression.</source>
        <translation>عبارتی SQL وارد کنید.</translation>
    </message>
    <message>
        <source>Enter the text to find.</source>
        <translation>متن مورد جست‌وجو را وارد کنید.</translation>
    </message>
    <message>
        <source>Choose a column</source>
        <translation>ستونی برگزینید</translation>
    </message>
    <message>
        <source>Choose a column.</source>
        <translation>ستونی برگزینید.</translation>
    </message>
    <message>
        <source>Choose a value</source>
        <translation>مقداری برگزینید</translation>
    </message>
</context>
<context>
    <name>tw::BatchChangesPage</name>
    <message>
        <source>&amp;Add column</source>
        <translation>&amp;افزودن ستون</translation>
    </message>
    <message>
        <source>Rows before and after the change</source>
        <translation>سطرها پیش و پس از تغییر</translation>
    </message>
    <message>
        <source>%1 is set twice.</source>
        <translation>%1 دو بار مقدار گرفته است.</translation>
    </message>
    <message>
        <source>Preview: trying some rows…</source>
        <translation>پیش‌نمایش: آزمودن چند سطر…</translation>
    </message>
    <message>
        <source>Preview: the server rejected the change.</source>
        <translation>پیش‌نمایش: کارساز تغییر را نپذیرفت.</translation>
    </message>
    <message>
        <source>Preview: no row can be shown.</source>
        <translation>پیش‌نمایش: سطری برای نمایش نیست.</translation>
    </message>
    <message>
        <source>Preview: %1 of %2 rows, computed by the server, nothing written</source>
        <translation>پیش‌نمایش: %1 از %2 سطر، محاسبه‌شده در کارساز، بدون نوشتن</translation>
    </message>
    <message>
        <source>Preview: nothing changes yet.</source>
        <translation>پیش‌نمایش: هنوز چیزی تغییر نمی‌کند.</translation>
    </message>
</context>
<context>
    <name>tw::BatchDialog</name>
    <message>
        <source>Bulk edit</source>
        <translation>ویرایش گروهی</translation>
    </message>
    <message>
        <source>Change rows of %1</source>
        <translation>تغییر سطرهای %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>لغو</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;بازگشت</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>گستره</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>تغییرها</translation>
    </message>
    <message>
        <source>Execution</source>
        <translation>اجرا</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>روند</translation>
    </message>
    <message>
        <source>Step %1 of 4: %2</source>
        <translation>گام %1 از ۴: %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بستن</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>ایست</translation>
    </message>
    <message>
        <source>&amp;Next: changes</source>
        <translation>&amp;بعدی: تغییرها</translation>
    </message>
    <message>
        <source>&amp;Next: execution</source>
        <translation>&amp;بعدی: اجرا</translation>
    </message>
    <message>
        <source>De&amp;lete 1 row</source>
        <translation>&amp;حذف ۱ سطر</translation>
    </message>
    <message>
        <source>De&amp;lete %1 rows</source>
        <translation>&amp;حذف %1 سطر</translation>
    </message>
    <message>
        <source>C&amp;hange 1 row</source>
        <translation>&amp;تغییر ۱ سطر</translation>
    </message>
    <message>
        <source>C&amp;hange %1 rows</source>
        <translation>&amp;تغییر %1 سطر</translation>
    </message>
</context>
<context>
    <name>tw::BatchPacePage</name>
    <message>
        <source>&amp;One transaction: all rows or none</source>
        <translation>&amp;یک تراکنش: همهٔ سطرها یا هیچ‌کدام</translation>
    </message>
    <message>
        <source>&amp;Chunks, each saved by itself: others wait less, and a stop keeps what was saved</source>
        <translation>&amp;پاره‌پاره، هر پاره جداگانه ذخیره می‌شود: دیگران کمتر منتظر می‌مانند و با ایست، ذخیره‌شده‌ها می‌مانند</translation>
    </message>
    <message>
        <source>Rows in each chunk</source>
        <translation>سطرهای هر پاره</translation>
    </message>
    <message>
        <source>Pause between chunks</source>
        <translation>درنگ میان پاره‌ها</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> میلی‌ثانیه</translation>
    </message>
    <message>
        <source>Longest wait for a lock</source>
        <translation>بیشترین انتظار برای قفل</translation>
    </message>
    <message>
        <source> s</source>
        <translation> ثانیه</translation>
    </message>
    <message>
        <source>&amp;Rows in each chunk</source>
        <translation>&amp;سطرهای هر پاره</translation>
    </message>
    <message>
        <source>&amp;Pause between chunks</source>
        <translation>&amp;درنگ میان پاره‌ها</translation>
    </message>
    <message>
        <source>Longest &amp;wait for a lock</source>
        <translation>بیشترین انتظار برای &amp;قفل</translation>
    </message>
    <message>
        <source>&amp;Dry run</source>
        <translation>&amp;اجرای آزمایشی</translation>
    </message>
    <message>
        <source>Type “%1” to go on</source>
        <translation>برای ادامه «%1» را بنویسید</translation>
    </message>
    <message>
        <source>Name of the table</source>
        <translation>نام جدول</translation>
    </message>
    <message>
        <source>Cannot be undone: this connection keeps no receipts</source>
        <translation>واگردپذیر نیست: این اتصال رسیدی نگه نمی‌دارد</translation>
    </message>
    <message>
        <source>&amp;Keep what the rows were, to undo it later (about %1)</source>
        <translation>&amp;نگه‌داشتن سطرهای پیشین برای واگرد (حدود %1)</translation>
    </message>
    <message>
        <source>&amp;Keep what the rows were, to undo it later</source>
        <translation>&amp;نگه‌داشتن سطرهای پیشین برای واگرد</translation>
    </message>
    <message>
        <source>Trying all rows…</source>
        <translation>آزمودن همهٔ سطرها…</translation>
    </message>
    <message>
        <source>The dry run met 1 row and was rolled back.</source>
        <translation>اجرای آزمایشی ۱ سطر را دربرگرفت و پس زده شد.</translation>
    </message>
    <message>
        <source>The dry run met %1 rows and was rolled back.</source>
        <translation>اجرای آزمایشی %1 سطر را دربرگرفت و پس زده شد.</translation>
    </message>
</context>
<context>
    <name>tw::BatchRunPage</name>
    <message>
        <source>1 row</source>
        <translation>۱ سطر</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 سطر</translation>
    </message>
    <message>
        <source>The connection was lost, and it is not known what was saved.</source>
        <translation>اتصال از دست رفت و معلوم نیست چه ذخیره شد.</translation>
    </message>
    <message>
        <source>Saved: %1.</source>
        <translation>ذخیره شد: %1.</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>چیزی ذخیره نشد.</translation>
    </message>
    <message>
        <source>Ended early. Saved: %1; the rest is as it was.</source>
        <translation>زودتر پایان یافت. ذخیره شد: %1؛ بقیه همان است که بود.</translation>
    </message>
    <message>
        <source>Progress of the batch</source>
        <translation>پیشرفت تغییر گروهی</translation>
    </message>
    <message>
        <source>What was saved, transaction by transaction</source>
        <translation>آنچه ذخیره شد، تراکنش به تراکنش</translation>
    </message>
    <message>
        <source>&amp;Undo this batch…</source>
        <translation>&amp;واگرد این تغییر گروهی…</translation>
    </message>
    <message>
        <source>Changing %1…</source>
        <translation>تغییر %1…</translation>
    </message>
    <message>
        <source>Transaction %1: %2 saved</source>
        <translation>تراکنش %1: %2 ذخیره شد</translation>
    </message>
    <message>
        <source>The batch was undone.</source>
        <translation>تغییر گروهی واگرد شد.</translation>
    </message>
</context>
<context>
    <name>tw::BatchSamples</name>
    <message>
        <source>%1, old</source>
        <translation>%1، پیشین</translation>
    </message>
    <message>
        <source>%1, new</source>
        <translation>%1، تازه</translation>
    </message>
</context>
<context>
    <name>tw::BatchScopePage</name>
    <message>
        <source>&amp;Selected row</source>
        <translation>سطر &amp;برگزیده</translation>
    </message>
    <message numerus="yes">
        <source>%Ln &amp;selected rows</source>
        <translation>
            <numerusform>%Ln سطر &amp;برگزیده</numerusform>
        </translation>
    </message>
    <message>
        <source>All &amp;rows of the table</source>
        <translation>همهٔ سطرهای &amp;جدول</translation>
    </message>
    <message>
        <source>All &amp;rows where %1</source>
        <translation>همهٔ &amp;سطرهایی که %1</translation>
    </message>
    <message>
        <source>&amp;Yes, every row: no filter is set</source>
        <translation>&amp;بله، همهٔ سطرها: صافی‌ای گذاشته نشده</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>کنش</translation>
    </message>
    <message>
        <source>Update columns</source>
        <translation>تغییر ستون‌ها</translation>
    </message>
    <message>
        <source>Soft-delete</source>
        <translation>حذف نرم</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>بازگرداندن</translation>
    </message>
    <message>
        <source>Purge soft-deleted rows</source>
        <translation>پاک کردن همیشگی سطرهای حذف‌شده</translation>
    </message>
    <message>
        <source>Delete permanently</source>
        <translation>حذف همیشگی</translation>
    </message>
    <message>
        <source>&amp;Action</source>
        <translation>&amp;کنش</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>شمارش…</translation>
    </message>
    <message>
        <source>Exactly 1 row</source>
        <translation>دقیقاً ۱ سطر</translation>
    </message>
    <message>
        <source>Exactly %1 rows</source>
        <translation>دقیقاً %1 سطر</translation>
    </message>
</context>
<context>
    <name>tw::BottomDocks</name>
    <message>
        <source>Panels at the bottom</source>
        <translation>پنل‌های پایین</translation>
    </message>
</context>
<context>
    <name>tw::BoundStatement</name>
    <message>
        <source>The parameter %1 has no value.</source>
        <translation>پارامتر %1 مقداری ندارد.</translation>
    </message>
</context>
<context>
    <name>tw::BranchEditor</name>
    <message>
        <source>Label</source>
        <translation>برچسب</translation>
    </message>
    <message>
        <source>Label of all other rows</source>
        <translation>برچسب همهٔ سطرهای دیگر</translation>
    </message>
    <message>
        <source>NULL</source>
        <translation>NULL</translation>
    </message>
    <message>
        <source>A&amp;dd condition</source>
        <translation>&amp;افزودن شرط</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;جایگزینی</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>بر&amp;چسب</translation>
    </message>
    <message>
        <source>All ot&amp;hers</source>
        <translation>بقیهٔ سط&amp;رها</translation>
    </message>
    <message>
        <source>The condition has no label.</source>
        <translation>شرط برچسب ندارد.</translation>
    </message>
    <message>
        <source>Conditions; the first one that matches sets the label</source>
        <translation>شرط‌ها؛ نخستین شرط برقرار برچسب را می‌دهد</translation>
    </message>
    <message>
        <source>The first condition that matches sets the label.</source>
        <translation>نخستین شرط برقرار برچسب را می‌دهد.</translation>
    </message>
    <message>
        <source>These fields cannot express this condition.</source>
        <translation>این خانه‌ها نمی‌توانند این شرط را بیان کنند.</translation>
    </message>
</context>
<context>
    <name>tw::BrowseCommands</name>
    <message>
        <source>the clipboard holds no text</source>
        <translation>متنی در بریده‌دان نیست</translation>
    </message>
</context>
<context>
    <name>tw::BrowsePage</name>
    <message>
        <source>That row is not shown: it is on another page or filtered out.</source>
        <translation>آن سطر نمایش داده نمی‌شود: در صفحهٔ دیگری است یا صافی آن را کنار گذاشته است.</translation>
    </message>
</context>
<context>
    <name>tw::BrowseQuery</name>
    <message>
        <source>Filters and sorting by masked columns were removed.</source>
        <translation>صافی‌ها و ترتیب‌های وابسته به ستون‌های پوشیده برداشته شدند.</translation>
    </message>
</context>
<context>
    <name>tw::BuilderRow</name>
    <message>
        <source>How the parts of the group are joined</source>
        <translation>چگونگی پیوند اجزای گروه</translation>
    </message>
    <message>
        <source>all of (AND)</source>
        <translation>همهٔ این‌ها (AND)</translation>
    </message>
    <message>
        <source>any of (OR)</source>
        <translation>هر کدام از این‌ها (OR)</translation>
    </message>
    <message>
        <source>not all of (NOT … AND)</source>
        <translation>نه همهٔ این‌ها (NOT … AND)</translation>
    </message>
    <message>
        <source>none of (NOT … OR)</source>
        <translation>هیچ‌کدام از این‌ها (NOT … OR)</translation>
    </message>
</context>
<context>
    <name>tw::CalendarCard</name>
    <message>
        <source>Calendar</source>
        <translation>تقویم</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>روزها</translation>
    </message>
</context>
<context>
    <name>tw::CellDelegate</name>
    <message>
        <source>The row is no longer shown.</source>
        <translation>این سطر دیگر نشان داده نمی‌شود.</translation>
    </message>
</context>
<context>
    <name>tw::CellEditing</name>
    <message>
        <source>%1 is too long to be edited in place; typing replaces it.</source>
        <translation>%1 برای ویرایش درجا بیش از اندازه دراز است؛ نوشتن، جایگزینش می‌کند.</translation>
    </message>
    <message>
        <source>This value is not valid text and cannot be edited; typing replaces it.</source>
        <translation>این مقدار متن معتبر نیست و ویرایش‌شدنی نیست؛ نوشتن، جایگزینش می‌کند.</translation>
    </message>
</context>
<context>
    <name>tw::CellReferences</name>
    <message>
        <source>%1 is NULL and names no row.</source>
        <translation>%1 برابر NULL است و به سطری اشاره نمی‌کند.</translation>
    </message>
</context>
<context>
    <name>tw::CellRules</name>
    <message>
        <source>The value has not been read whole.</source>
        <translation>مقدار کامل خوانده نشده است.</translation>
    </message>
    <message>
        <source>Changes are being saved.</source>
        <translation>تغییرها در حال ذخیره‌اند.</translation>
    </message>
    <message>
        <source>Read-only: %1</source>
        <translation>فقط‌خواندنی: %1</translation>
    </message>
    <message>
        <source>%1 is computed from %2 and cannot be changed.</source>
        <translation>%1 از %2 محاسبه می‌شود و نمی‌توان آن را تغییر داد.</translation>
    </message>
    <message>
        <source>The value of %1 has not been read whole.</source>
        <translation>مقدار %1 کامل خوانده نشده است.</translation>
    </message>
    <message>
        <source>The server computes %1 itself.</source>
        <translation>%1 را خود کارساز حساب می‌کند.</translation>
    </message>
    <message>
        <source>The server numbers %1 itself.</source>
        <translation>%1 را خود کارساز شماره می‌گذارد.</translation>
    </message>
    <message>
        <source>%1 is masked. Its values can be changed once they are shown.</source>
        <translation>%1 پوشیده است. مقدارهایش را پس از نمایش می‌توان تغییر داد.</translation>
    </message>
    <message>
        <source>The role %1 may not change %2.</source>
        <translation>نقش %1 اجازهٔ تغییر %2 را ندارد.</translation>
    </message>
    <message>
        <source>%1 cannot be changed here.</source>
        <translation>%1 اینجا تغییرپذیر نیست.</translation>
    </message>
    <message>
        <source>%1 is in a row that is to be deleted. Revert the deletion to change it.</source>
        <translation>%1 در سطری است که قرار است پاک شود. برای تغییر، آن را پس بگیرید.</translation>
    </message>
    <message>
        <source>Caption and rules of the column allow it.</source>
        <translation>در عنوان و قاعده‌های ستون می‌توان آن را مجاز کرد.</translation>
    </message>
    <message>
        <source>%1 fills itself with each change of its row.</source>
        <translation>%1 با هر تغییر سطر خودبه‌خود پر می‌شود.</translation>
    </message>
</context>
<context>
    <name>tw::CellWords</name>
    <message>
        <source>Masked by the settings of the connection, and not read</source>
        <translation>با تنظیمات اتصال پوشیده شده و خوانده نشده است</translation>
    </message>
    <message>
        <source>Your role may not read this column.</source>
        <translation>نقش شما اجازهٔ خواندن این ستون را ندارد.</translation>
    </message>
    <message>
        <source>Was: %1</source>
        <translation>بود: %1</translation>
    </message>
    <message>
        <source>Coloured because %1</source>
        <translation>رنگ شده، چون %1</translation>
    </message>
    <message>
        <source>From the server: %1</source>
        <translation>از کارساز: %1</translation>
    </message>
    <message>
        <source>In UTC: %1</source>
        <translation>به UTC: %1</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>هنوز خوانده نشده</translation>
    </message>
    <message>
        <source>empty text</source>
        <translation>متن خالی</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>پوشیده</translation>
    </message>
    <message>
        <source>1 blank</source>
        <translation>۱ فاصله</translation>
    </message>
    <message numerus="yes">
        <source>%n blanks</source>
        <translation>
            <numerusform>%n فاصله</numerusform>
        </translation>
    </message>
    <message>
        <source>more lines</source>
        <translation>سطرهای بیشتر</translation>
    </message>
    <message>
        <source>shortened, %1</source>
        <translation>کوتاه‌شده، %1</translation>
    </message>
    <message>
        <source>coloured because %1</source>
        <translation>رنگ شده، چون %1</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>ویرایش‌شده</translation>
    </message>
    <message>
        <source>to be deleted</source>
        <translation>برای حذف</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>ناکام</translation>
    </message>
    <message>
        <source>changed by the server</source>
        <translation>کارساز تغییرش داد</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>سطر %1</translation>
    </message>
    <message>
        <source>about row %1</source>
        <translation>حدود سطر %1</translation>
    </message>
    <message>
        <source>edited row</source>
        <translation>سطر ویرایش‌شده</translation>
    </message>
    <message>
        <source>new row</source>
        <translation>سطر تازه</translation>
    </message>
    <message>
        <source>to be marked as deleted</source>
        <translation>برای نشان‌گذاری حذف</translation>
    </message>
    <message>
        <source>to be restored</source>
        <translation>برای بازگردانی</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>ناکام: %1</translation>
    </message>
    <message>
        <source>conflict: %1</source>
        <translation>تعارض: %1</translation>
    </message>
    <message>
        <source>deleted row</source>
        <translation>سطر حذف‌شده</translation>
    </message>
    <message>
        <source>You entered %1; the server changed it to this.</source>
        <translation>شما %1 را وارد کردید؛ کارساز آن را به این تغییر داد.</translation>
    </message>
</context>
<context>
    <name>tw::ChangesView</name>
    <message>
        <source>new row</source>
        <translation>سطر تازه</translation>
    </message>
    <message>
        <source>delete permanently</source>
        <translation>حذف همیشگی</translation>
    </message>
    <message>
        <source>mark as deleted</source>
        <translation>نشان‌گذاری حذف</translation>
    </message>
    <message>
        <source>restore</source>
        <translation>بازگردانی</translation>
    </message>
    <message>
        <source>insert with defaults</source>
        <translation>درج با پیش‌فرض‌ها</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>سطر</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>ستون</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>پیش</translation>
    </message>
    <message>
        <source>After</source>
        <translation>پس</translation>
    </message>
    <message>
        <source>Changes that are not saved</source>
        <translation>تغییرهایی که ذخیره نشده‌اند</translation>
    </message>
</context>
<context>
    <name>tw::ChildRowsPane</name>
    <message>
        <source>Rows of other tables that belong to this one</source>
        <translation>سطرهای جدول‌های دیگر که به این سطر تعلق دارند</translation>
    </message>
    <message>
        <source>Show the links as rows</source>
        <translation>نمایش پیوندها به شکل سطر</translation>
    </message>
    <message>
        <source>Close the child rows</source>
        <translation>بستن سطرهای فرزند</translation>
    </message>
    <message>
        <source>No foreign key leads to this table.</source>
        <translation>هیچ کلید خارجی به این جدول نمی‌رسد.</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>&amp;Generate key</source>
        <translation>ساختن کلید</translation>
    </message>
    <message>
        <source>No row can reference this row while %1 has no value.</source>
        <translation>تا %1 مقدار ندارد، هیچ سطری نمی‌تواند به این سطر اشاره کند.</translation>
    </message>
    <message>
        <source>Select a row to see its child rows.</source>
        <translation>سطری را برگزینید تا سطرهای فرزند آن را ببینید.</translation>
    </message>
</context>
<context>
    <name>tw::ChosenKey</name>
    <message>
        <source>They do not identify every row: there is one with %1.</source>
        <translation>هر سطر را مشخص نمی‌کنند: سطری با %1 هست.</translation>
    </message>
    <message>
        <source>They do not identify rows: %1 rows have %2.</source>
        <translation>سطرها را از هم جدا نمی‌کنند: %1 سطر %2 دارند.</translation>
    </message>
</context>
<context>
    <name>tw::Clash</name>
    <message>
        <source>Not restored: %1. %2</source>
        <translation>بازگردانده نشد: %1. %2</translation>
    </message>
    <message>
        <source>Not restored: %1. A live row already has %2 = %3.</source>
        <translation>بازگردانده نشد: %1. سطر فعالی از پیش %2 = %3 دارد.</translation>
    </message>
</context>
<context>
    <name>tw::CloseGuard</name>
    <message>
        <source>%1 tabs have %2 unsaved changes.</source>
        <translation>%1 زبانه %2 تغییر ذخیره‌نشده دارند.</translation>
    </message>
    <message>
        <source>%1 has 1 unsaved change.</source>
        <translation>%1 یک تغییر ذخیره‌نشده دارد.</translation>
    </message>
    <message>
        <source>%1 has %2 unsaved changes.</source>
        <translation>%1 دارای %2 تغییر ذخیره‌نشده است.</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>تغییرهای ذخیره‌نشده</translation>
    </message>
    <message>
        <source>&amp;Save 1 change…</source>
        <translation>ذخیرهٔ ۱ تغییر…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Save %n changes…</source>
        <translation>
            <numerusform>ذخیرهٔ %n تغییر…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Discard 1 change</source>
        <translation>دور انداختن ۱ تغییر</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Discard %n changes</source>
        <translation>
            <numerusform>دور انداختن %n تغییر</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Keep editing</source>
        <translation>ادامهٔ ویرایش</translation>
    </message>
    <message>
        <source>Still running</source>
        <translation>هنوز در حال اجرا</translation>
    </message>
    <message>
        <source>This is still running:</source>
        <translation>این‌ها هنوز در حال اجرایند:</translation>
    </message>
    <message>
        <source>&amp;Stop and close</source>
        <translation>ایست و بستن</translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation>ادامهٔ اجرا</translation>
    </message>
    <message>
        <source>If it is stopped, the server rolls back what is incomplete.</source>
        <translation>اگر متوقف شوند، کارساز کارهای نیمه‌تمام را پس می‌گیرد.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Transaction open</source>
        <translation>تراکنش باز است</translation>
    </message>
    <message>
        <source>&amp;Commit and close</source>
        <translation>&amp;ثبت و بستن</translation>
    </message>
    <message>
        <source>&amp;Roll back and close</source>
        <translation>&amp;برگرداندن و بستن</translation>
    </message>
    <message>
        <source>&amp;Keep open</source>
        <translation>باز &amp;بماند</translation>
    </message>
</context>
<context>
    <name>tw::ColourRulesDialog</name>
    <message>
        <source>%1: %2, the whole row</source>
        <translation>%1: %2، همهٔ سطر</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Colours in %1</source>
        <translation>رنگ‌ها در %1</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>رنگ</translation>
    </message>
    <message>
        <source>What is coloured</source>
        <translation>آنچه رنگ می‌شود</translation>
    </message>
    <message>
        <source>The cell</source>
        <translation>خانه</translation>
    </message>
    <message>
        <source>The whole row</source>
        <translation>همهٔ سطر</translation>
    </message>
    <message>
        <source>&amp;Add rule</source>
        <translation>افزودن قاعده</translation>
    </message>
    <message>
        <source>&amp;Replace rule</source>
        <translation>جایگزینی قاعده</translation>
    </message>
    <message>
        <source>Co&amp;lour</source>
        <translation>رنگ</translation>
    </message>
    <message>
        <source>&amp;Paint</source>
        <translation>رنگ‌آمیزی</translation>
    </message>
    <message>
        <source>&amp;Use these colours</source>
        <translation>به کار بردن این رنگ‌ها</translation>
    </message>
    <message>
        <source>Rules; the first one that matches sets the colour</source>
        <translation>قاعده‌ها؛ نخستین قاعده‌ای که برقرار باشد رنگ را تعیین می‌کند</translation>
    </message>
    <message>
        <source>The first rule that matches sets the colour.</source>
        <translation>نخستین قاعده‌ای که برقرار باشد رنگ را تعیین می‌کند.</translation>
    </message>
    <message>
        <source>Rules apply to the rows shown, without asking the server. Dates and times are compared as they are written.</source>
        <translation>قاعده‌ها به سطرهای نمایش‌داده‌شده می‌نگرند و از کارساز چیزی نمی‌پرسند. تاریخ‌ها و زمان‌ها همان‌گونه که نوشته شده‌اند مقایسه می‌شوند.</translation>
    </message>
    <message>
        <source>This rule uses a column or a value that no longer exists.</source>
        <translation>این قاعده از ستون یا مقداری نام می‌برد که دیگر نیست.</translation>
    </message>
</context>
<context>
    <name>tw::ColourSwatch</name>
    <message>
        <source>Red</source>
        <translation>سرخ</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>کهربایی</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>سبز</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>سبزآبی</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>آبی</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>بنفش</translation>
    </message>
</context>
<context>
    <name>tw::ColumnChooser</name>
    <message>
        <source>Columns of %1</source>
        <translation>ستون‌های %1</translation>
    </message>
    <message>
        <source>Find a column</source>
        <translation>یافتن ستون</translation>
    </message>
    <message>
        <source>Find a column; Enter goes there</source>
        <translation>یافتن ستون؛ Enter به آن می‌رود</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>بالا بردن</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>پایین بردن</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>نمایش همه</translation>
    </message>
    <message>
        <source>&amp;Hide all but the key</source>
        <translation>پنهان کردن همه جز کلید</translation>
    </message>
    <message>
        <source>Columns that are not shown are not read.</source>
        <translation>ستون‌هایی که نمایش داده نمی‌شوند خوانده نمی‌شوند.</translation>
    </message>
    <message>
        <source>&amp;Show these columns</source>
        <translation>نمایش این ستون‌ها</translation>
    </message>
    <message>
        <source>Columns in their order; checked ones are shown</source>
        <translation>ستون‌ها به ترتیب؛ تیک‌خورده‌ها نمایش داده می‌شوند</translation>
    </message>
    <message>
        <source>Frozen columns</source>
        <translation>ستون‌های ثابت</translation>
    </message>
    <message>
        <source>&amp;Frozen columns</source>
        <translation>ستون‌های ثابت</translation>
    </message>
</context>
<context>
    <name>tw::ColumnDraftModel</name>
    <message>
        <source>new</source>
        <translation>تازه</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>تغییریافته</translation>
    </message>
    <message>
        <source>to be dropped</source>
        <translation>حذف خواهد شد</translation>
    </message>
</context>
<context>
    <name>tw::ColumnHeaders</name>
    <message>
        <source>Shown in %1; copied, changed and exported as the server writes it</source>
        <translation>نمایش در %1؛ رونوشت، تغییر و برون‌برد همان‌گونه که کارساز می‌نویسد</translation>
    </message>
    <message>
        <source>Computed from %1</source>
        <translation>محاسبه از %1</translation>
    </message>
    <message>
        <source>key</source>
        <translation>کلید</translation>
    </message>
    <message>
        <source>not null</source>
        <translation>ناتهی</translation>
    </message>
    <message>
        <source>unique</source>
        <translation>یکتا</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>ارجاع</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>محاسبه‌شده</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>تولیدشده</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>ناخوانا</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>پوشیده</translation>
    </message>
    <message>
        <source>masked, now shown</source>
        <translation>پوشیده، اکنون نمایان</translation>
    </message>
    <message>
        <source>shown in %1</source>
        <translation>نمایش در %1</translation>
    </message>
    <message>
        <source>filtered</source>
        <translation>صافی‌شده</translation>
    </message>
    <message>
        <source>best matches first %1</source>
        <translation>بهترین انطباق‌ها در آغاز %1</translation>
    </message>
    <message>
        <source>sorted ascending %1</source>
        <translation>مرتب صعودی %1</translation>
    </message>
    <message>
        <source>sorted descending %1</source>
        <translation>مرتب نزولی %1</translation>
    </message>
</context>
<context>
    <name>tw::ColumnMasks</name>
    <message>
        <source>This connection is not stored.</source>
        <translation>این اتصال ذخیره نشده است.</translation>
    </message>
    <message>
        <source>Store it first: Connection › Edit.</source>
        <translation>نخست آن را ذخیره کنید: اتصال › ویرایش.</translation>
    </message>
    <message>
        <source>Masks are kept in the settings of a connection.</source>
        <translation>پوشش‌ها در تنظیمات اتصال نگه داشته می‌شوند.</translation>
    </message>
    <message>
        <source>The column stays as it is.</source>
        <translation>ستون همان‌گونه که هست می‌ماند.</translation>
    </message>
    <message>
        <source>Masked column</source>
        <translation>ستون پوشیده</translation>
    </message>
    <message>
        <source>From now on the values of %1 in %2 are read and shown to everybody who uses the connection %3.</source>
        <translation>از این پس مقدارهای %1 در %2 خوانده و به هر کس که اتصال %3 را به کار برد نشان داده می‌شوند.</translation>
    </message>
    <message>
        <source>Do not mask %1</source>
        <translation>%1 را نپوشان</translation>
    </message>
</context>
<context>
    <name>tw::ColumnPicker</name>
    <message>
        <source>%1 of %2 columns</source>
        <translation>%1 از %2 ستون</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a choice and what is chosen: &quot;Key: id&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>tw::CommandLine</name>
    <message>
        <source>Open the stored connection of that name.</source>
        <translation>گشودن اتصال ذخیره‌شده با این نام.</translation>
    </message>
    <message>
        <source>Open this table: name or schema.name, as in SQL.</source>
        <translation>گشودن این جدول: ⁦name⁩ یا ⁦schema.name⁩، مانند SQL.</translation>
    </message>
    <message>
        <source>Size of the window, for example 1280x800.</source>
        <translation>اندازهٔ پنجره، برای نمونه ⁦1280x800⁩.</translation>
    </message>
    <message>
        <source>light, dark, high-contrast or system.</source>
        <translation>⁦light⁩، ⁦dark⁩، ⁦high-contrast⁩ یا ⁦system⁩.</translation>
    </message>
    <message>
        <source>Print this text.</source>
        <translation>چاپ همین متن.</translation>
    </message>
    <message>
        <source>Print the version.</source>
        <translation>چاپ نسخه.</translation>
    </message>
    <message>
        <source>Only one database can be named.</source>
        <translation>تنها یک پایگاه داده را می‌توان نام برد.</translation>
    </message>
    <message>
        <source>Browse and edit the data of PostgreSQL and SQLite.</source>
        <translation>مرور و ویرایش داده‌های PostgreSQL و SQLite.</translation>
    </message>
    <message>
        <source>Save a picture of the window to a PNG file once its data is loaded, and quit.</source>
        <translation>پس از رسیدن داده‌ها، تصویر پنجره را در پرونده‌ای PNG بنویس و پایان بده.</translation>
    </message>
    <message>
        <source>--size needs WIDTHxHEIGHT, not &quot;%1&quot;.</source>
        <translation>⁦--size⁩ مقداری به شکل ⁦WIDTHxHEIGHT⁩ می‌خواهد، نه «%1».</translation>
    </message>
    <message>
        <source>--theme needs light, dark, high-contrast or system, not &quot;%1&quot;.</source>
        <translation>⁦--theme⁩ یکی از ⁦light⁩، ⁦dark⁩، ⁦high-contrast⁩ یا ⁦system⁩ را می‌خواهد، نه «%1».</translation>
    </message>
    <message>
        <source>Open the dialog for a new connection.</source>
        <translation>گفتگوی اتصال تازه را باز می‌کند.</translation>
    </message>
    <message>
        <source>Let a SQLite file be chosen.</source>
        <translation>پرونده‌ای از SQLite برگزیده شود.</translation>
    </message>
    <message>
        <source>Open the sample database.</source>
        <translation>پایگاه دادهٔ نمونه را باز می‌کند.</translation>
    </message>
    <message>
        <source>Open a window of its own, also where there is one.</source>
        <translation>پنجره‌ای جداگانه باز می‌کند، حتی اگر پنجره‌ای باز باشد.</translation>
    </message>
    <message>
        <source>postgresql://…, key=value words, sqlite:///file, or an SQLite file; none: the window that is there, or what was open.</source>
        <translation>postgresql://…، واژه‌های key=value، sqlite:///file یا پرونده‌ای از SQLite؛ هیچ: پنجره‌ای که باز است، یا آنچه باز بود.</translation>
    </message>
    <message>
        <source>Name one thing to open: a database, a profile, or what is asked for.</source>
        <translation>یک چیز برای گشودن نام ببرید: پایگاه داده، نمایه، یا آنچه خواسته می‌شود.</translation>
    </message>
</context>
<context>
    <name>tw::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>تختهٔ فرمان‌ها</translation>
    </message>
    <message>
        <source>Name of a command or an object</source>
        <translation>نام یک فرمان یا شیء</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>آنچه یافت شد</translation>
    </message>
    <message>
        <source>Enter runs, Esc closes</source>
        <translation>Enter اجرا می‌کند، Esc می‌بندد</translation>
    </message>
    <message>
        <source>&gt; commands   @ objects</source>
        <translation>&gt; فرمان‌ها   @ شیءها</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>فرمان‌ها</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>شیءها</translation>
    </message>
    <message>
        <source>Name of a command</source>
        <translation>نام یک فرمان</translation>
    </message>
    <message>
        <source>Name of a table, view or function</source>
        <translation>نام یک جدول، نما یا تابع</translation>
    </message>
</context>
<context>
    <name>tw::ComparisonChoices</name>
    <message>
        <source>Key</source>
        <translation>کلید</translation>
    </message>
    <message>
        <source>that of the tables</source>
        <translation>کلید جدول‌ها</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>ستون‌ها</translation>
    </message>
    <message>
        <source>all that both have</source>
        <translation>همهٔ ستون‌های مشترک</translation>
    </message>
    <message>
        <source>Only rows where, SQL</source>
        <translation>تنها سطرهایی که، SQL</translation>
    </message>
    <message>
        <source>Only rows where…, in SQL</source>
        <translation>تنها سطرهایی که…، به SQL</translation>
    </message>
    <message>
        <source>1.0 equals 1.00</source>
        <translation>1.0 با 1.00 برابر است</translation>
    </message>
    <message>
        <source>Numbers are compared by value, whatever their scale.</source>
        <translation>عددها به مقدارشان سنجیده می‌شوند، با هر شمار رقم اعشار.</translation>
    </message>
    <message>
        <source>Same moment in any time zone</source>
        <translation>یک لحظه در هر منطقهٔ زمانی</translation>
    </message>
    <message>
        <source>Times with a zone are compared by the moment they name.</source>
        <translation>زمان‌های دارای منطقه به لحظه‌ای که نام می‌برند سنجیده می‌شوند.</translation>
    </message>
</context>
<context>
    <name>tw::ComparisonController</name>
    <message>
        <source>Choose the table to compare with.</source>
        <translation>جدولی را که با آن مقایسه می‌شود برگزینید.</translation>
    </message>
    <message>
        <source>The connection of table B is not open.</source>
        <translation>اتصال جدول B باز نیست.</translation>
    </message>
    <message>
        <source>Reading the tables…</source>
        <translation>خواندن جدول‌ها…</translation>
    </message>
    <message>
        <source>A and B are the same table.</source>
        <translation>A و B یک جدول‌اند.</translation>
    </message>
    <message>
        <source>The tables have no column in common.</source>
        <translation>جدول‌ها ستون مشترکی ندارند.</translation>
    </message>
</context>
<context>
    <name>tw::ComparisonPage</name>
    <message>
        <source>&amp;Compare</source>
        <translation>مقایسه</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>ایست</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>مقایسه</translation>
    </message>
    <message>
        <source>Save the sync script</source>
        <translation>ذخیرهٔ اسکریپت همگام‌سازی</translation>
    </message>
    <message>
        <source>SQL scripts (*.sql)</source>
        <translation>اسکریپت‌های SQL (*.sql)</translation>
    </message>
    <message>
        <source>The script is too long for the clipboard.</source>
        <translation>اسکریپت برای بریده‌دان بسیار بلند است.</translation>
    </message>
    <message>
        <source>Save it to a file.</source>
        <translation>آن را در پرونده‌ای ذخیره کنید.</translation>
    </message>
    <message>
        <source>The script is on the clipboard. It changes 1 row.</source>
        <translation>اسکریپت در بریده‌دان است. 1 سطر را دگرگون می‌کند.</translation>
    </message>
    <message>
        <source>The script is on the clipboard. It changes %1 rows.</source>
        <translation>اسکریپت در بریده‌دان است. %1 سطر را دگرگون می‌کند.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>ایستاد.</translation>
    </message>
    <message>
        <source>Compare: %1</source>
        <extracomment>tab of a comparison of two tables</extracomment>
        <translation>مقایسه: %1</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>در حال مقایسه…</translation>
    </message>
    <message>
        <source>Comparing %1</source>
        <translation>مقایسهٔ %1</translation>
    </message>
    <message>
        <source>B is made like A. Rows of B that are inserted: %1, changed: %2, deleted: %3. All of it is saved, or nothing.</source>
        <translation>B مانند A می‌شود. سطرهای B که درج می‌شوند: %1، تغییر می‌کنند: %2، حذف می‌شوند: %3. یا همه ذخیره می‌شود یا هیچ.</translation>
    </message>
    <message>
        <source>A is made like B. Rows of A that are inserted: %1, changed: %2, deleted: %3. All of it is saved, or nothing.</source>
        <translation>A مانند B می‌شود. سطرهای A که درج می‌شوند: %1، تغییر می‌کنند: %2، حذف می‌شوند: %3. یا همه ذخیره می‌شود یا هیچ.</translation>
    </message>
    <message>
        <source>The rows are written into the production database %1.</source>
        <translation>سطرها در پایگاه دادهٔ عملیاتی %1 نوشته می‌شوند.</translation>
    </message>
    <message>
        <source>Make tables alike</source>
        <translation>یکسان کردن جدول‌ها</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>نوشتن</translation>
    </message>
</context>
<context>
    <name>tw::ComparisonSides</name>
    <message>
        <source>Connection of table B</source>
        <translation>اتصال جدول B</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>اتصال</translation>
    </message>
    <message>
        <source>Table B</source>
        <translation>جدول B</translation>
    </message>
    <message>
        <source>Table to compare with</source>
        <translation>جدول برای مقایسه</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>اتصال</translation>
    </message>
    <message>
        <source>A</source>
        <comment>one side of a comparison</comment>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <comment>one side of a comparison</comment>
        <translation>B</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>در حال اتصال…</translation>
    </message>
</context>
<context>
    <name>tw::ComparisonWords</name>
    <message>
        <source>Only in A</source>
        <translation>تنها در A</translation>
    </message>
    <message>
        <source>Only in B</source>
        <translation>تنها در B</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>متفاوت</translation>
    </message>
    <message>
        <source>Neither side has a row.</source>
        <translation>هیچ‌یک از دو سو سطری ندارد.</translation>
    </message>
    <message>
        <source>The one row is equal on both sides.</source>
        <translation>تنها سطر در هر دو سو برابر است.</translation>
    </message>
    <message>
        <source>All %1 rows are equal.</source>
        <translation>همهٔ %1 سطر برابرند.</translation>
    </message>
    <message>
        <source>%1 equal, %2 different, %3 only in A, %4 only in B.</source>
        <translation>%1 برابر، %2 متفاوت، %3 تنها در A، %4 تنها در B.</translation>
    </message>
    <message>
        <source>%1 (only in B)</source>
        <translation>%1 (تنها در B)</translation>
    </message>
    <message>
        <source>%1 (only in A)</source>
        <translation>%1 (تنها در A)</translation>
    </message>
    <message>
        <source>%1 (masked)</source>
        <translation>%1 (پوشیده)</translation>
    </message>
    <message>
        <source>%1 (may not be read)</source>
        <translation>%1 (اجازهٔ خواندن ندارد)</translation>
    </message>
    <message>
        <source>%1 (not chosen)</source>
        <translation>%1 (برگزیده نشده)</translation>
    </message>
    <message>
        <source>numbers are compared by value, so that 1.0 equals 1.00</source>
        <translation>عددها به مقدارشان سنجیده می‌شوند، پس 1.0 با 1.00 برابر است</translation>
    </message>
    <message>
        <source>times with a zone are compared by the moment they name</source>
        <translation>زمان‌های دارای منطقه به لحظه‌ای که نام می‌برند سنجیده می‌شوند</translation>
    </message>
    <message>
        <source>The script has nothing to change: %1</source>
        <translation>اسکریپت چیزی برای دگرگونی ندارد: %1</translation>
    </message>
    <message>
        <source>The script changes 1 row: %1</source>
        <translation>اسکریپت 1 سطر را دگرگون می‌کند: %1</translation>
    </message>
    <message>
        <source>The script changes %1 rows: %2</source>
        <translation>اسکریپت %1 سطر را دگرگون می‌کند: %2</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>متفاوت</translation>
    </message>
    <message>
        <source>only on this side</source>
        <translation>تنها در این سو</translation>
    </message>
    <message>
        <source>no such row on this side</source>
        <translation>چنین سطری در این سو نیست</translation>
    </message>
    <message>
        <source>Unknown whether it was saved.</source>
        <translation>نامعلوم است که ذخیره شد یا نه.</translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation>ذخیره نشد.</translation>
    </message>
    <message>
        <source>Saved. 1 row was written.</source>
        <translation>ذخیره شد. ۱ سطر نوشته شد.</translation>
    </message>
    <message>
        <source>Saved. %1 rows were written.</source>
        <translation>ذخیره شد. %1 سطر نوشته شد.</translation>
    </message>
</context>
<context>
    <name>tw::CompletionPopup</name>
    <message>
        <source>Completions</source>
        <translation>تکمیل‌ها</translation>
    </message>
    <message>
        <source>What may stand here</source>
        <translation>آنچه اینجا می‌تواند بیاید</translation>
    </message>
    <message>
        <source>Reading columns…</source>
        <translation>در حال خواندن ستون‌ها…</translation>
    </message>
</context>
<context>
    <name>tw::CompositeView</name>
    <message>
        <source>Fields</source>
        <translation>فیلدها</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>فیلد</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>مقدار</translation>
    </message>
</context>
<context>
    <name>tw::ComputedColumns</name>
    <message>
        <source>A computed column was left out: %1</source>
        <translation>یک ستون محاسبه‌شده کنار گذاشته شد: %1</translation>
    </message>
</context>
<context>
    <name>tw::ComputedDialog</name>
    <message>
        <source>Change %1</source>
        <translation>تغییر %1</translation>
    </message>
    <message>
        <source>Add a computed column</source>
        <translation>افزودن ستون محاسبه‌شده</translation>
    </message>
    <message>
        <source>Change co&amp;lumn</source>
        <translation>ت&amp;غییر ستون</translation>
    </message>
    <message>
        <source>Add co&amp;lumn</source>
        <translation>ا&amp;فزودن ستون</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>What it is computed from</source>
        <translation>از چه محاسبه می‌شود</translation>
    </message>
    <message>
        <source>An expression</source>
        <translation>یک عبارت</translation>
    </message>
    <message>
        <source>Conditions that give labels</source>
        <translation>شرط‌هایی که برچسب می‌دهند</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>عبارت</translation>
    </message>
    <message>
        <source>for example: price * stock</source>
        <translation>برای نمونه: price * stock</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;نام</translation>
    </message>
    <message>
        <source>Com&amp;puted from</source>
        <translation>محاسبه ا&amp;ز</translation>
    </message>
    <message>
        <source>&amp;Expression in SQL</source>
        <translation>&amp;عبارت SQL</translation>
    </message>
    <message>
        <source>The server computes it whenever rows are read. It is shown here and stored nowhere in the database.</source>
        <translation>کارساز آن را هر بار هنگام خواندن سطرها محاسبه می‌کند. تنها اینجا نشان داده می‌شود و در پایگاه داده ذخیره نمی‌شود.</translation>
    </message>
    <message>
        <source>The column has no expression.</source>
        <translation>ستون عبارتی ندارد.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>در حال پرسش از کارساز…</translation>
    </message>
    <message>
        <source>%1 (at character %2)</source>
        <translation>%1 (در نویسهٔ %2)</translation>
    </message>
    <message>
        <source>Columns of the row, operators and functions of the server; Ctrl+Space shows completions.</source>
        <translation>ستون‌های سطر، عملگرها و تابع‌های کارساز؛ Ctrl+Space تکمیل‌ها را نشان می‌دهد.</translation>
    </message>
    <message>
        <source>The server accepts it.</source>
        <translation>کارساز آن را می‌پذیرد.</translation>
    </message>
    <message>
        <source>The server accepts it: %1</source>
        <translation>کارساز آن را می‌پذیرد: %1</translation>
    </message>
</context>
<context>
    <name>tw::ConditionDialog</name>
    <message>
        <source>Add filter</source>
        <translation>افزودن صافی</translation>
    </message>
    <message>
        <source>&amp;Add filter</source>
        <translation>افزودن صافی</translation>
    </message>
    <message>
        <source>Change filter</source>
        <translation>تغییر صافی</translation>
    </message>
    <message>
        <source>Chan&amp;ge filter</source>
        <translation>تغییر صافی</translation>
    </message>
</context>
<context>
    <name>tw::ConditionFields</name>
    <message>
        <source>Column</source>
        <translation>ستون</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>عملگر</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>مقدار</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>تا</translation>
    </message>
    <message>
        <source>values, apart by commas</source>
        <translation>مقدارها، با ویرگول از هم جدا</translation>
    </message>
    <message>
        <source>for example: 7 days</source>
        <translation>برای نمونه: 7 days</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>&amp;مقدار</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>&amp;تا</translation>
    </message>
    <message>
        <source>&amp;Column</source>
        <translation>&amp;ستون</translation>
    </message>
    <message>
        <source>&amp;Operator</source>
        <translation>عم&amp;لگر</translation>
    </message>
    <message>
        <source>Place in the JSON value</source>
        <translation>جا در مقدار JSON</translation>
    </message>
    <message>
        <source>all, or address.city</source>
        <translation>همه، یا address.city</translation>
    </message>
    <message>
        <source>Ma&amp;tch case</source>
        <translation>توجه به بزرگی و کوچکی حروف</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>جا</translation>
    </message>
</context>
<context>
    <name>tw::ConfigImportDialog</name>
    <message>
        <source>Import settings</source>
        <translation>درون‌برد تنظیمات</translation>
    </message>
    <message>
        <source>Where the settings are</source>
        <translation>جای تنظیمات</translation>
    </message>
    <message>
        <source>Environment variables</source>
        <translation>متغیرهای محیط</translation>
    </message>
    <message>
        <source>A .env file</source>
        <translation>پروندهٔ ‎.env</translation>
    </message>
    <message>
        <source>pg_service.conf</source>
        <translation>pg_service.conf</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>گزینش…</translation>
    </message>
    <message>
        <source>Choose a .env file</source>
        <translation>پروندهٔ ‎.env را برگزینید</translation>
    </message>
    <message>
        <source>Settings found</source>
        <translation>تنظیمات یافت‌شده</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>تنظیم</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>مقدار</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>خوانده از</translation>
    </message>
    <message>
        <source>Instead of</source>
        <translation>به‌جای</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>انصراف</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>انصراف</translation>
    </message>
    <message>
        <source>File</source>
        <translation>پرونده</translation>
    </message>
    <message>
        <source>Name of the service</source>
        <translation>نام سرویس</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 از %2</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>به کار ببر</translation>
    </message>
    <message>
        <source>Import these settings</source>
        <translation>این تنظیمات را به کار ببر</translation>
    </message>
    <message>
        <source>No settings found.</source>
        <translation>آنجا چیزی تنظیم نشده است.</translation>
    </message>
    <message>
        <source>Which variables count</source>
        <translation>کدام متغیرها به شمار می‌آیند</translation>
    </message>
    <message>
        <source>Those that are set</source>
        <translation>آن‌هایی که تنظیم شده‌اند</translation>
    </message>
    <message>
        <source>Family %1</source>
        <translation>خانوادهٔ %1</translation>
    </message>
</context>
<context>
    <name>tw::ConflictDialog</name>
    <message>
        <source>Changed meanwhile</source>
        <translation>در این میان تغییر کرده</translation>
    </message>
    <message>
        <source>Previous row</source>
        <translation>سطر قبلی</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>سطر بعدی</translation>
    </message>
    <message>
        <source>Use &amp;mine</source>
        <translation>مقدار من بماند</translation>
    </message>
    <message>
        <source>Use &amp;theirs</source>
        <translation>مقدار کارساز را بگیر</translation>
    </message>
    <message>
        <source>Merge what only &amp;one side changed</source>
        <translation>ادغام آنچه تنها یک طرف تغییر داده</translation>
    </message>
    <message>
        <source>&amp;Drop my change</source>
        <translation>کنار گذاشتن تغییر من</translation>
    </message>
    <message>
        <source>&amp;Save this row</source>
        <translation>ذخیرهٔ این سطر</translation>
    </message>
    <message>
        <source>Columns that differ</source>
        <translation>ستون‌های ناهمسان</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>ستون</translation>
    </message>
    <message>
        <source>Base (when you read it)</source>
        <translation>پایه (هنگامی که آن را خواندید)</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>مقدار من</translation>
    </message>
    <message>
        <source>Theirs (now)</source>
        <translation>مقدار کارساز (اکنون)</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>نتیجه</translation>
    </message>
    <message>
        <source>%1, %2 is no longer there</source>
        <translation>سطر %2 از %1 دیگر نیست</translation>
    </message>
    <message>
        <source>%1, %2 changed while you edited it</source>
        <translation>سطر %2 از %1 هنگام ویرایش شما تغییر کرد</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 از %2</translation>
    </message>
    <message>
        <source>&amp;Insert mine as new</source>
        <translation>درج مال من به شکل سطر تازه</translation>
    </message>
    <message>
        <source>Saving checks the row once more.</source>
        <translation>ذخیره یک بار دیگر سطر را می‌سنجد.</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>مقدار من</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>مقدار کارساز</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2، %3</translation>
    </message>
    <message>
        <source>Result for %1</source>
        <translation>نتیجه برای %1</translation>
    </message>
    <message>
        <source>pick a side</source>
        <translation>یک طرف را برگزینید</translation>
    </message>
    <message>
        <source>%1 was changed on both sides: pick one, or type a third value.</source>
        <translation>%1 در هر دو سو تغییر کرده است: یکی را برگزینید یا مقدار سومی بنویسید.</translation>
    </message>
    <message>
        <source>A row of %1 changed while you edited it, or is gone</source>
        <translation>سطری از %1 هنگام ویرایش شما تغییر کرده یا رفته است</translation>
    </message>
    <message>
        <source>It has no key by which it could be found again.</source>
        <translation>کلیدی ندارد که با آن دوباره پیدا شود.</translation>
    </message>
    <message>
        <source>No row is as you read it any more.</source>
        <translation>دیگر هیچ سطری آن‌گونه که خوانده‌اید نیست.</translation>
    </message>
    <message>
        <source>1 row is as you read it now.</source>
        <translation>۱ سطر اکنون همان است که خوانده‌اید.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows are as you read it now.</source>
        <translation>
            <numerusform>%n سطر اکنون همان‌اند که خوانده‌اید.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Keep editing</source>
        <translation>ادامهٔ ویرایش</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>نامعلوم</translation>
    </message>
    <message>
        <source>Someone else deleted the row. It can be inserted again with your values.</source>
        <translation>کسی سطر را حذف کرده است. می‌توان آن را با مقدارهای شما دوباره درج کرد.</translation>
    </message>
    <message>
        <source>Someone else has already deleted the row.</source>
        <translation>کسی پیش‌تر سطر را حذف کرده است.</translation>
    </message>
    <message>
        <source>&amp;Use this result</source>
        <translation>&amp;به‌کارگیری این نتیجه</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Save all %n rows</source>
        <translation>
            <numerusform>&amp;ذخیرهٔ هر %n سطر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tw::ConnectionCommands</name>
    <message>
        <source>Remove connection</source>
        <translation>برداشتن اتصال</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>برداشتن %1</translation>
    </message>
    <message>
        <source>Open an SQLite file</source>
        <translation>گشودن پروندهٔ SQLite</translation>
    </message>
    <message>
        <source>SQLite files (*.db *.sqlite *.sqlite3 *.db3)</source>
        <translation>پرونده‌های SQLite (*.db *.sqlite *.sqlite3 *.db3)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>همهٔ پرونده‌ها (*)</translation>
    </message>
    <message>
        <source>The connection could not be duplicated.</source>
        <translation>از اتصال رونوشت گرفته نشد.</translation>
    </message>
    <message>
        <source>Connections (*.json)</source>
        <translation>اتصال‌ها (*.json)</translation>
    </message>
    <message>
        <source>Import connections</source>
        <translation>درون‌برد اتصال‌ها</translation>
    </message>
    <message>
        <source>No connections were imported.</source>
        <translation>هیچ اتصالی درون‌برد نشد.</translation>
    </message>
    <message>
        <source>Export connections, without passwords</source>
        <translation>برون‌برد اتصال‌ها، بدون گذرواژه‌ها</translation>
    </message>
    <message>
        <source>The connections were not exported.</source>
        <translation>اتصال‌ها برون‌برد نشدند.</translation>
    </message>
    <message>
        <source>Attach a SQLite file to %1</source>
        <translation>پیوست پروندهٔ SQLite به %1</translation>
    </message>
    <message>
        <source>%1 was not attached.</source>
        <translation>%1 پیوست نشد.</translation>
    </message>
    <message>
        <source>%1 will be removed from the list. The database itself is not changed.</source>
        <translation>%1 از فهرست برداشته می‌شود. به خود پایگاه داده دست زده نمی‌شود.</translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>%1 باز نمی‌شود.</translation>
    </message>
</context>
<context>
    <name>tw::ConnectionDialog</name>
    <message>
        <source>New connection</source>
        <translation>اتصال تازه</translation>
    </message>
    <message>
        <source>Edit connection</source>
        <translation>ویرایش اتصال</translation>
    </message>
    <message>
        <source>T&amp;est</source>
        <translation>آزمون</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>لغو</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>ذخیره</translation>
    </message>
    <message>
        <source>Save a&amp;nd connect</source>
        <translation>ذخیره و اتصال</translation>
    </message>
    <message>
        <source>&amp;Stop test</source>
        <translation>ایست آزمون</translation>
    </message>
    <message>
        <source>Stop test</source>
        <translation>ایست آزمون</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>آزمون</translation>
    </message>
    <message>
        <source>Parts of the connection</source>
        <translation>بخش‌های اتصال</translation>
    </message>
    <message>
        <source>General</source>
        <translation>عمومی</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>امنیت</translation>
    </message>
    <message>
        <source>For a server at another machine, verify-full with the file of the authority is the only mode that keeps others from posing as it.</source>
        <translation>برای کارسازی روی دستگاه دیگر، verify-full همراه با پروندهٔ مرجع گواهی تنها حالتی است که نمی‌گذارد دیگران خود را به جای آن جا بزنند.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>نشست</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>استخر</translation>
    </message>
    <message>
        <source>Guard</source>
        <translation>محافظت</translation>
    </message>
    <message>
        <source>Production: every change is reviewed, rows are only deleted for good after the table&apos;s name was typed, and limits are set where there are none.</source>
        <translation>تولید: هر تغییر بازبینی می‌شود، سطرها تنها پس از نوشتن نام جدول برای همیشه حذف می‌شوند، و هرجا محدودیتی نباشد محدودیت گذاشته می‌شود.</translation>
    </message>
    <message>
        <source>Tunnel</source>
        <translation>تونل</translation>
    </message>
    <message>
        <source>With an SSH server named here, the program ssh of this computer carries the connection, with your own ssh configuration. Host and port under General are then meant as that server sees them; empty: itself.</source>
        <translation>اگر اینجا کارساز SSH نام برده شود، برنامهٔ ssh این رایانه اتصال را با پیکربندی ssh خود شما می‌برد. آنگاه میزبان و درگاهِ بخش عمومی چنان که آن کارساز می‌بیند فهمیده می‌شوند؛ خالی: خود آن کارساز.</translation>
    </message>
</context>
<context>
    <name>tw::ConnectionFlow</name>
    <message>
        <source>The list of tables could not be read again.</source>
        <translation>فهرست جدول‌ها دوباره خوانده نشد.</translation>
    </message>
    <message>
        <source>The connection could not be removed.</source>
        <translation>اتصال برداشته نشد.</translation>
    </message>
    <message>
        <source>The connection could not be changed.</source>
        <translation>اتصال تغییر داده نشد.</translation>
    </message>
    <message>
        <source>Could not connect to %1.</source>
        <translation>اتصال به %1 ممکن نشد.</translation>
    </message>
    <message>
        <source>The keychain reported an error.</source>
        <translation>دسته‌کلید خطایی گزارش کرد.</translation>
    </message>
    <message>
        <source>The answer about receipts could not be stored.</source>
        <translation>پاسخ دربارهٔ رسیدها ذخیره نشد.</translation>
    </message>
    <message>
        <source>The default connection could not be changed.</source>
        <translation>اتصال پیش‌فرض تغییر نکرد.</translation>
    </message>
</context>
<context>
    <name>tw::ConnectionList</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 خوانده نمی‌شود: %2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 نوشته نمی‌شود: %2</translation>
    </message>
    <message>
        <source>Only a connection that is stored keeps masks.</source>
        <translation>تنها اتصال ذخیره‌شده پوشش‌ها را نگه می‌دارد.</translation>
    </message>
    <message>
        <source>The connection no longer exists.</source>
        <translation>اتصال دیگر نیست.</translation>
    </message>
    <message>
        <source>Only a connection that is stored can be the default.</source>
        <translation>تنها اتصال ذخیره‌شده می‌تواند پیش‌فرض باشد.</translation>
    </message>
</context>
<context>
    <name>tw::ConnectionTestPanel</name>
    <message>
        <source>Resolve</source>
        <translation>یافتن نشانی</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>اتصال</translation>
    </message>
    <message>
        <source>Authenticate</source>
        <translation>احراز هویت</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>گشودن</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>نسخه</translation>
    </message>
    <message>
        <source>%L1 ms</source>
        <translation>%L1 میلی‌ثانیه</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>آزمون</translation>
    </message>
    <message>
        <source>Not tested yet.</source>
        <translation>هنوز آزموده نشده است.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>در حال اتصال…</translation>
    </message>
    <message>
        <source>Connected to %1 in %2.</source>
        <translation>اتصال به %1 در %2 برقرار شد.</translation>
    </message>
    <message>
        <source>Could not connect.</source>
        <translation>اتصال برقرار نشد.</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>رمزگذاری</translation>
    </message>
    <message>
        <source>Privileges</source>
        <translation>مجوزها</translation>
    </message>
    <message>
        <source>Check the spelling of the host, and whether its network can be reached from here.</source>
        <translation>املای نام میزبان را بررسی کنید، و اینکه آیا شبکهٔ آن از اینجا در دسترس است.</translation>
    </message>
    <message>
        <source>Check host and port, that the server runs, and that no firewall stands between.</source>
        <translation>میزبان و درگاه را بررسی کنید، و اینکه کارساز در حال اجراست و دیوار آتشی در میان نیست.</translation>
    </message>
    <message>
        <source>Under Security, name the authority that signed the server&apos;s certificate. If the server offers no TLS, have it switched on there, or choose sslmode prefer.</source>
        <translation>در بخش امنیت، مرجعی را که گواهی کارساز را امضا کرده معرفی کنید. اگر کارساز TLS ندارد، بخواهید آن را آنجا روشن کنند، یا sslmode را prefer بگذارید.</translation>
    </message>
    <message>
        <source>Check user and password, and what pg_hba.conf of the server allows.</source>
        <translation>کاربر و گذرواژه را بررسی کنید، و آنچه را pg_hba.conf کارساز اجازه می‌دهد.</translation>
    </message>
    <message>
        <source>Check the name of the database, and that the role may connect to it.</source>
        <translation>نام پایگاه داده را بررسی کنید، و اینکه نقش اجازهٔ اتصال به آن را دارد.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>متوقف شد.</translation>
    </message>
    <message>
        <source>Type new password</source>
        <translation>نوشتن گذرواژهٔ تازه</translation>
    </message>
    <message>
        <source>Tunnel</source>
        <translation>تونل</translation>
    </message>
</context>
<context>
    <name>tw::ConsoleController</name>
    <message>
        <source>%1 cannot be tried: it would end the transaction of the trial.</source>
        <translation>%1 را نمی‌توان آزمود: تراکنش آزمایش را پایان می‌دهد.</translation>
    </message>
    <message>
        <source>The console is running something else. Export the rows when that has ended.</source>
        <translation>کنسول چیز دیگری را اجرا می‌کند. سطرها را پس از پایان آن برون‌برد کنید.</translation>
    </message>
</context>
<context>
    <name>tw::ConsolePage</name>
    <message>
        <source>SQL console</source>
        <translation>کنسول SQL</translation>
    </message>
    <message>
        <source>The statement under the caret has no parameters.</source>
        <translation>دستور زیر مکان‌نما پارامتری ندارد.</translation>
    </message>
    <message>
        <source>Write them as :name or $1.</source>
        <translation>آن‌ها را به شکل :name یا $1 بنویسید.</translation>
    </message>
    <message>
        <source>All of this was rolled back. Numbers that sequences gave, notifications and work in other databases are not taken back.</source>
        <translation>همهٔ این‌ها برگردانده شد. شماره‌های دنباله‌ها، اعلان‌ها و کار در پایگاه‌های دادهٔ دیگر برگردانده نمی‌شود.</translation>
    </message>
    <message>
        <source>Stopping… %1</source>
        <translation>در حال توقف… %1</translation>
    </message>
    <message>
        <source>Running… %1</source>
        <translation>در حال اجرا… %1</translation>
    </message>
    <message>
        <source>Statements of %1</source>
        <translation>دستورهای %1</translation>
    </message>
    <message>
        <source>There is no plan in the clipboard.</source>
        <translation>برنامه‌ای در کلیپ‌بورد نیست.</translation>
    </message>
    <message>
        <source>Copy what EXPLAIN answered, as lines of text or as JSON.</source>
        <translation>پاسخ EXPLAIN را به صورت متن یا JSON کپی کنید.</translation>
    </message>
</context>
<context>
    <name>tw::ConsoleWords</name>
    <message>
        <source>1 row</source>
        <translation>۱ سطر</translation>
    </message>
    <message>
        <source>%L1 rows</source>
        <translation>%L1 سطر</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>انجام شد</translation>
    </message>
    <message>
        <source>1 row affected</source>
        <translation>۱ سطر تغییر کرد</translation>
    </message>
    <message>
        <source>%L1 rows affected</source>
        <translation>%L1 سطر تغییر کرد</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 میلی‌ثانیه</translation>
    </message>
    <message>
        <source>1 statement</source>
        <translation>۱ دستور</translation>
    </message>
    <message>
        <source>%L1 statements</source>
        <translation>%L1 دستور</translation>
    </message>
    <message>
        <source>read committed</source>
        <translation>READ COMMITTED</translation>
    </message>
    <message>
        <source>repeatable read</source>
        <translation>REPEATABLE READ</translation>
    </message>
    <message>
        <source>serializable</source>
        <translation>SERIALIZABLE</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>در انتظار</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>در حال اجرا…</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>ناموفق</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>متوقف شد</translation>
    </message>
    <message>
        <source>Not run</source>
        <translation>اجرا نشد</translation>
    </message>
    <message>
        <source>%1, first row after %2</source>
        <translation>%1، نخستین سطر پس از %2</translation>
    </message>
    <message>
        <source>The first %L1 rows. Reading stopped there, and the statement with it: no more rows are kept.</source>
        <translation>%L1 سطر نخست. خواندن و با آن دستور همان‌جا پایان یافت: سطرهای بیشتری نگه داشته نمی‌شود.</translation>
    </message>
    <message>
        <source>%L1 rows so far; only the first %L2 are kept.</source>
        <translation>تاکنون %L1 سطر؛ تنها %L2 سطر نخست نگه داشته می‌شود.</translation>
    </message>
    <message>
        <source>%L1 rows so far…</source>
        <translation>تاکنون %L1 سطر…</translation>
    </message>
    <message>
        <source>%L1 rows came before the end.</source>
        <translation>%L1 سطر پیش از پایان رسید.</translation>
    </message>
    <message>
        <source>The first %L1 of %L2 rows; the others were read, but not kept.</source>
        <translation>%L1 سطر نخست از %L2 سطر؛ بقیه خوانده شد ولی نگه داشته نشد.</translation>
    </message>
    <message>
        <source>1 row, all there are</source>
        <translation>۱ سطر، همهٔ سطرها</translation>
    </message>
    <message>
        <source>%L1 rows, all there are</source>
        <translation>%L1 سطر، همهٔ سطرها</translation>
    </message>
    <message>
        <source>Settings and temporary tables of this console went with the connection. The next statement opens another one.</source>
        <translation>تنظیمات و جدول‌های موقت این کنسول با اتصال از دست رفت. دستور بعدی اتصال دیگری باز می‌کند.</translation>
    </message>
    <message>
        <source>Connection lost – roll back</source>
        <translation>اتصال قطع شد – برگردانید</translation>
    </message>
    <message>
        <source>Transaction failed – roll back</source>
        <translation>تراکنش ناموفق بود – برگردانید</translation>
    </message>
    <message>
        <source>Open %1, %2</source>
        <translation>باز %1، %2</translation>
    </message>
    <message>
        <source>No transaction open</source>
        <translation>تراکنشی باز نیست</translation>
    </message>
    <message>
        <source>Auto-commit</source>
        <translation>ثبت خودکار</translation>
    </message>
    <message>
        <source>The connection was lost, and with it the transaction: the server rolled it back. Roll back here to go on.</source>
        <translation>اتصال و با آن تراکنش از دست رفت: کارساز آن را برگرداند. برای ادامه همین‌جا برگردانید.</translation>
    </message>
    <message>
        <source>The transaction failed. The server takes nothing but a rollback.</source>
        <translation>تراکنش ناموفق بود. کارساز جز برگرداندن چیزی نمی‌پذیرد.</translation>
    </message>
    <message>
        <source>The transaction failed. Roll back, or go back to a savepoint: %1.</source>
        <translation>تراکنش ناموفق بود. برگردانید یا به نقطهٔ ذخیره بازگردید: %1.</translation>
    </message>
    <message>
        <source>Transaction open for %1</source>
        <translation>تراکنش از %1 پیش باز است</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>فقط‌خواندنی</translation>
    </message>
    <message>
        <source>savepoints %1</source>
        <translation>نقطه‌های ذخیره %1</translation>
    </message>
    <message>
        <source>Rows you changed stay locked until you commit or roll back.</source>
        <translation>سطرهای تغییرکرده تا ثبت یا برگرداندن قفل می‌مانند.</translation>
    </message>
    <message>
        <source>Nothing has run in it for %1, and others may be waiting.</source>
        <translation>%1 است که چیزی در آن اجرا نشده، و شاید دیگران منتظر باشند.</translation>
    </message>
</context>
<context>
    <name>tw::CornerPainter</name>
    <message>
        <source>Select all rows</source>
        <translation>گزینش همهٔ سطرها</translation>
    </message>
</context>
<context>
    <name>tw::DefinitionView</name>
    <message>
        <source>DDL of the table</source>
        <translation>DDL جدول</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>در حال خواندن …</translation>
    </message>
</context>
<context>
    <name>tw::Deletion</name>
    <message>
        <source>1 row</source>
        <translation>۱ سطر</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 سطر</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>دست‌کم %1</translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <translation>%1 حذف می‌شود</translation>
    </message>
    <message>
        <source>%1 deleted with it</source>
        <translation>%1 همراه آن حذف می‌شود</translation>
    </message>
    <message>
        <source>%1: %2 becomes NULL</source>
        <translation>%1: %2 تهی (NULL) می‌شود</translation>
    </message>
    <message>
        <source>%1: %2 gets its default</source>
        <translation>%1: %2 مقدار پیش‌فرض می‌گیرد</translation>
    </message>
    <message>
        <source>Blocked by %1 (%2)</source>
        <translation>%1 مانع حذف است (%2)</translation>
    </message>
    <message>
        <source>Nothing can be deleted: other rows still refer to these.</source>
        <translation>چیزی حذف‌شدنی نیست: سطرهای دیگری هنوز به این‌ها ارجاع می‌دهند.</translation>
    </message>
    <message>
        <source>%1 will be deleted for good.</source>
        <translation>%1 برای همیشه حذف می‌شود.</translation>
    </message>
    <message>
        <source>%1 will be deleted for good, and %2 changed.</source>
        <translation>%1 برای همیشه حذف می‌شود و %2 تغییر می‌کند.</translation>
    </message>
    <message>
        <source>%1 restored with it</source>
        <translation>%1 همراه آن بازگردانده می‌شود</translation>
    </message>
    <message>
        <source>%1 soft-deleted with it</source>
        <translation>%1 همراه آن حذف نرم می‌شود</translation>
    </message>
    <message>
        <source>%1 left as is: the table marks no rows as deleted</source>
        <translation>%1 می‌ماند: جدول سطری را حذف‌شده نشان‌گذاری نمی‌کند</translation>
    </message>
    <message>
        <source>%1 left deleted: time of deletion not recorded</source>
        <translation>%1 حذف‌شده می‌ماند: زمان حذف ثبت نشده است</translation>
    </message>
    <message>
        <source>%1 left deleted</source>
        <translation>%1 حذف‌شده می‌ماند</translation>
    </message>
    <message>
        <source>%1 left as is</source>
        <translation>%1 بی‌تغییر می‌ماند</translation>
    </message>
</context>
<context>
    <name>tw::DeletionPanel</name>
    <message>
        <source>What depends on the deleted rows could not be read: %1</source>
        <translation>وابسته‌های سطرهای حذف‌شده خوانده نشد: %1</translation>
    </message>
</context>
<context>
    <name>tw::DeletionTree</name>
    <message>
        <source>Rows of other tables that are affected</source>
        <translation>سطرهای جدول‌های دیگر که تغییر می‌کنند</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>سطرها</translation>
    </message>
    <message>
        <source>1 row restored</source>
        <translation>۱ سطر بازگردانده می‌شود</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows restored</source>
        <translation>
            <numerusform>%Ln سطر بازگردانده می‌شود</numerusform>
        </translation>
    </message>
    <message>
        <source>1 row soft-deleted</source>
        <translation>۱ سطر حذف نرم می‌شود</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows soft-deleted</source>
        <translation>
            <numerusform>%Ln سطر حذف نرم می‌شود</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tw::DialogFrame</name>
    <message>
        <source>Cancel</source>
        <translation>انصراف</translation>
    </message>
</context>
<context>
    <name>tw::DifferenceModel</name>
    <message>
        <source>Row</source>
        <translation>سطر</translation>
    </message>
    <message>
        <source>%1 · A</source>
        <extracomment>a column of the first of two tables that are compared</extracomment>
        <translation>%1 · A</translation>
    </message>
    <message>
        <source>%1 · B</source>
        <translation>%1 · B</translation>
    </message>
</context>
<context>
    <name>tw::DifferenceView</name>
    <message>
        <source>Only columns that differ</source>
        <translation>تنها ستون‌های متفاوت</translation>
    </message>
    <message>
        <source>Sync script</source>
        <translation>اسکریپت همگام‌سازی</translation>
    </message>
    <message>
        <source>&amp;Save the script that makes B like A…</source>
        <translation>ذخیرهٔ اسکریپتی که B را مانند A می‌کند…</translation>
    </message>
    <message>
        <source>&amp;Copy the script that makes B like A</source>
        <translation>رونوشت اسکریپتی که B را مانند A می‌کند</translation>
    </message>
    <message>
        <source>Save the script that makes A &amp;like B…</source>
        <translation>ذخیرهٔ اسکریپتی که A را مانند B می‌کند…</translation>
    </message>
    <message>
        <source>Copy the script that makes &amp;A like B</source>
        <translation>رونوشت اسکریپتی که A را مانند B می‌کند</translation>
    </message>
    <message>
        <source>Rows that differ</source>
        <translation>سطرهای متفاوت</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>در حال مقایسه…</translation>
    </message>
    <message>
        <source>Comparing: %1 rows read, %2 s</source>
        <translation>مقایسه: %1 سطر خوانده شد، %2 ثانیه</translation>
    </message>
    <message>
        <source>Compare the tables to see which rows differ.</source>
        <translation>جدول‌ها را مقایسه کنید تا سطرهای متفاوت دیده شوند.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>همه</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>a kind of difference, and how many rows differ so</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The first %1 of each kind are listed.</source>
        <translation>نخستین %1 سطر از هر گونه فهرست شده‌اند.</translation>
    </message>
    <message>
        <source>The choices above were changed since.</source>
        <translation>گزینه‌های بالا از آن پس دگرگون شده‌اند.</translation>
    </message>
    <message>
        <source>All columns were compared.</source>
        <translation>همهٔ ستون‌ها مقایسه شدند.</translation>
    </message>
    <message>
        <source>Not compared: %1.</source>
        <translation>مقایسه نشد: %1.</translation>
    </message>
    <message>
        <source>Other rows than those where %1 were not compared.</source>
        <translation>سطرهایی جز آن‌ها که %1 مقایسه نشدند.</translation>
    </message>
    <message>
        <source>Tolerated: %1.</source>
        <translation>نادیده گرفته شد: %1.</translation>
    </message>
    <message>
        <source>Make alike</source>
        <translation>یکسان کردن</translation>
    </message>
    <message>
        <source>Make &amp;B like A…</source>
        <translation>مانند A کردن B…</translation>
    </message>
    <message>
        <source>Make &amp;A like B…</source>
        <translation>مانند B کردن A…</translation>
    </message>
</context>
<context>
    <name>tw::DraftDelegate</name>
    <message>
        <source>allowed</source>
        <translation>مجاز</translation>
    </message>
    <message>
        <source>not null</source>
        <translation>ناتهی</translation>
    </message>
</context>
<context>
    <name>tw::DryRunPanel</name>
    <message>
        <source>1 row would be saved</source>
        <translation>۱ سطر ذخیره می‌شد</translation>
    </message>
    <message numerus="yes">
        <source>%n rows would be saved</source>
        <translation>
            <numerusform>%n سطر ذخیره می‌شد</numerusform>
        </translation>
    </message>
    <message>
        <source>Dry run: %1. Nothing was saved.</source>
        <translation>اجرای آزمایشی: %1. چیزی ذخیره نشد.</translation>
    </message>
    <message>
        <source>1 would fail</source>
        <translation>۱ سطر ناکام می‌ماند</translation>
    </message>
    <message numerus="yes">
        <source>%n would fail</source>
        <translation>
            <numerusform>%n سطر ناکام می‌ماند</numerusform>
        </translation>
    </message>
    <message>
        <source>Dry run: %1, %2. Nothing was saved.</source>
        <translation>اجرای آزمایشی: %1، %2. چیزی ذخیره نشد.</translation>
    </message>
    <message>
        <source>Progress of the dry run</source>
        <translation>پیشرفت اجرای آزمایشی</translation>
    </message>
    <message>
        <source>Dr&amp;y run</source>
        <translation>اجرای آزمایشی</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>اجرای آزمایشی</translation>
    </message>
    <message>
        <source>Dry run in production</source>
        <translation>اجرای آزمایشی در محیط عملیاتی</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>ایست</translation>
    </message>
    <message>
        <source>Stop the dry run</source>
        <translation>ایست اجرای آزمایشی</translation>
    </message>
    <message>
        <source>The dry run was stopped. Nothing was saved.</source>
        <translation>اجرای آزمایشی متوقف شد. چیزی ذخیره نشد.</translation>
    </message>
    <message>
        <source>Dry run: this save would fail. Nothing was saved.</source>
        <translation>اجرای آزمایشی: این ذخیره ناکام می‌ماند. چیزی ذخیره نشد.</translation>
    </message>
    <message>
        <source>A dry run sends these statements and rolls them back. Sequence numbers stay used, and what triggers do outside of the database remains.</source>
        <translation>اجرای آزمایشی این دستورها را می‌فرستد و پس می‌گیرد. عددهایی که از دنباله‌ها برداشته شوند مصرف‌شده می‌مانند و تریگرهایی که بیرون از پایگاه داده کار می‌کنند همچنان کار خود را می‌کنند.</translation>
    </message>
    <message>
        <source>The statements run in the production database and are rolled back. Until then they lock the rows.</source>
        <translation>دستورها در پایگاه دادهٔ عملیاتی اجرا و پس گرفته می‌شوند. تا آن هنگام سطرها را قفل نگه می‌دارند.</translation>
    </message>
    <message>
        <source>Run and roll back</source>
        <translation>اجرا و پس گرفتن</translation>
    </message>
    <message>
        <source>Dry run in progress…</source>
        <translation>اجرای آزمایشی در جریان است…</translation>
    </message>
    <message>
        <source>Dry run: no row would be saved. First error:</source>
        <translation>اجرای آزمایشی: هیچ سطری ذخیره نمی‌شد. نخستین سطر چنین ناکام می‌ماند:</translation>
    </message>
</context>
<context>
    <name>tw::EditController</name>
    <message>
        <source>A save is under way.</source>
        <translation>ذخیره‌ای در جریان است.</translation>
    </message>
    <message>
        <source>They were being saved. Save or discard what is staged here first.</source>
        <translation>در حال ذخیره بودند. نخست آنچه را اینجا آماده شده ذخیره کنید یا دور بیندازید.</translation>
    </message>
</context>
<context>
    <name>tw::EditRecovery</name>
    <message>
        <source>Unsaved changes</source>
        <translation>تغییرهای ذخیره‌نشده</translation>
    </message>
    <message>
        <source>Changes that were not saved</source>
        <translation>تغییرهایی که ذخیره نشدند</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>بازگرداندن</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بستن</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>دور انداختن تغییرها</translation>
    </message>
    <message>
        <source>Discard 1 change</source>
        <translation>دور انداختن ۱ تغییر</translation>
    </message>
    <message numerus="yes">
        <source>Discard %n changes</source>
        <translation>
            <numerusform>دور انداختن %n تغییر</numerusform>
        </translation>
    </message>
    <message>
        <source>Unsaved changes from an earlier session cannot be restored.</source>
        <translation>تغییرهای ذخیره‌نشدهٔ نشست پیشین را نمی‌توان بازگرداند.</translation>
    </message>
    <message>
        <source>The changes cannot be restored: their connection no longer exists.</source>
        <translation>تغییرها را نمی‌توان بازگرداند: اتصالشان دیگر نیست.</translation>
    </message>
    <message>
        <source>This cannot be undone. The database is not changed.</source>
        <translation>این کار برگشت‌پذیر نیست. پایگاه داده تغییر نمی‌کند.</translation>
    </message>
</context>
<context>
    <name>tw::ExportColumnsButton</name>
    <message>
        <source>%1 (masked)</source>
        <translation>%1 (پوشانده)</translation>
    </message>
    <message>
        <source>Reveal masked values in the page to export them.</source>
        <translation>برای برون‌برد، مقدارهای پوشانده را در صفحه آشکار کنید.</translation>
    </message>
    <message numerus="yes">
        <source>All %n columns</source>
        <translation>
            <numerusform>همهٔ %n ستون</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 columns</source>
        <translation>%1 از %2 ستون</translation>
    </message>
    <message>
        <source>Columns: %1</source>
        <translation>ستون‌ها: %1</translation>
    </message>
</context>
<context>
    <name>tw::ExportDialog</name>
    <message>
        <source>File exists</source>
        <translation>پرونده وجود دارد</translation>
    </message>
    <message>
        <source>%1 already exists. The export replaces it once all rows are written.</source>
        <translation>‏%1 از پیش وجود دارد. خروجی پس از نوشتن همهٔ سطر‌ها جایگزین آن می‌شود.</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;جایگزینی</translation>
    </message>
    <message>
        <source>Export rows</source>
        <translation>برون‌برد سطرها</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>پروندهٔ نوشتنی</translation>
    </message>
    <message>
        <source>Ch&amp;oose…</source>
        <translation>گزینش…</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>در حال برون‌برد</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>برون‌برد</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>برون‌برد به</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>ایست</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>بستن</translation>
    </message>
    <message>
        <source>%1 rows, %2</source>
        <translation>%1 سطر، %2</translation>
    </message>
    <message>
        <source>Wrote %1 rows, the same number as the server returned.</source>
        <translation>%1 سطر نوشته شد، برابر با آنچه کارساز داد.</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>متوقف شد. پرونده‌ای نوشته نشد.</translation>
    </message>
    <message>
        <source>Not exported. %1</source>
        <translation>برون‌برد نشد. %1</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>ستون‌ها</translation>
    </message>
    <message>
        <source>, %1 rows/s</source>
        <translation>، %1 سطر در ثانیه</translation>
    </message>
    <message numerus="yes">
        <source>, %n s left</source>
        <translation>
            <numerusform>، %n ثانیه مانده</numerusform>
        </translation>
    </message>
    <message>
        <source>Options</source>
        <translation>گزینه‌ها</translation>
    </message>
    <message>
        <source>&amp;Preview of the first rows</source>
        <translation>&amp;پیش‌نمایش نخستین سطر‌ها</translation>
    </message>
    <message>
        <source>Preview of the first rows</source>
        <translation>پیش‌نمایش نخستین سطر‌ها</translation>
    </message>
    <message>
        <source>To &amp;file</source>
        <translation>در &amp;پرونده</translation>
    </message>
    <message>
        <source>&amp;Copy as command</source>
        <translation>&amp;رونوشت به صورت فرمان</translation>
    </message>
    <message>
        <source>Copied the command that writes the same file.</source>
        <translation>فرمانی که همین پرونده را می‌نویسد رونوشت شد.</translation>
    </message>
    <message>
        <source>No column is chosen.</source>
        <translation>هیچ ستونی انتخاب نشده است.</translation>
    </message>
    <message>
        <source>Wrote 1 row, which is all that the server returned.</source>
        <translation>‏۱ سطر نوشته شد؛ کارساز بیش از این برنگرداند.</translation>
    </message>
</context>
<context>
    <name>tw::ExportOptionsForm</name>
    <message>
        <source>Format</source>
        <translation>قالب</translation>
    </message>
    <message>
        <source>For&amp;mat</source>
        <translation>&amp;قالب</translation>
    </message>
</context>
<context>
    <name>tw::FailureHelp</name>
    <message>
        <source>Show the other row</source>
        <translation>نمایش سطر دیگر</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>گشودن %1</translation>
    </message>
    <message>
        <source>Copy GRANT</source>
        <translation>رونوشت GRANT</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>دوباره امتحان کنید</translation>
    </message>
</context>
<context>
    <name>tw::FilterBar</name>
    <message>
        <source>Which rows are shown</source>
        <translation>کدام سطرها نمایش داده می‌شوند</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>فعال</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>حذف‌شده</translation>
    </message>
    <message>
        <source>All</source>
        <translation>همه</translation>
    </message>
    <message>
        <source>Show rows: %1</source>
        <translation>نمایش سطرها: %1</translation>
    </message>
    <message>
        <source>&amp;WHERE</source>
        <translation>WHERE</translation>
    </message>
    <message>
        <source>Filter condition, SQL</source>
        <translation>شرط صافی، SQL</translation>
    </message>
    <message>
        <source>SQL condition, for example: price &gt; 10 and name like &apos;A%&apos;</source>
        <translation>شرط SQL، برای نمونه: ⁦price &gt; 10 and name like &apos;A%&apos;⁩</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>اعمال</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>پاک کردن همهٔ صافی‌ها</translation>
    </message>
    <message>
        <source>Remove filter %1</source>
        <translation>برداشتن صافی %1</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>افزودن یک صافی</translation>
    </message>
    <message>
        <source>Add filter</source>
        <translation>افزودن صافی</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>ستون‌ها</translation>
    </message>
    <message>
        <source>Apply filter condition and order</source>
        <translation>اعمال شرط صافی و ترتیب</translation>
    </message>
    <message>
        <source>ORDER B&amp;Y</source>
        <translation>ORDER BY</translation>
    </message>
    <message>
        <source>Build a filter of groups</source>
        <translation>ساختن صافی با گروه‌ها</translation>
    </message>
    <message>
        <source>Search words</source>
        <translation>جستجوی واژه‌ها</translation>
    </message>
    <message>
        <source>Change filter %1</source>
        <translation>تغییر صافی %1</translation>
    </message>
    <message>
        <source>Saved and recent filters</source>
        <translation>صافی‌های ذخیره‌شده و اخیر</translation>
    </message>
    <message>
        <source>Sort order, columns</source>
        <translation>ترتیب سطرها، ستون‌ها</translation>
    </message>
    <message>
        <source>The rows are from the previous filter</source>
        <translation>سطرهای زیر از صافی پیشین‌اند</translation>
    </message>
</context>
<context>
    <name>tw::FilterBuilder</name>
    <message>
        <source>Build a filter for %1</source>
        <translation>ساختن صافی برای %1</translation>
    </message>
    <message>
        <source>Groups and conditions; F2 edits, Ins adds, Del removes</source>
        <translation>گروه‌ها و شرط‌ها؛ F2 ویرایش می‌کند، Ins می‌افزاید، Del برمی‌دارد</translation>
    </message>
    <message>
        <source>What it means in SQL</source>
        <translation>معنای آن به SQL</translation>
    </message>
    <message>
        <source>A&amp;pply</source>
        <translation>اعمال</translation>
    </message>
    <message>
        <source>Add &amp;condition</source>
        <translation>افزودن شرط</translation>
    </message>
    <message>
        <source>Add &amp;group</source>
        <translation>افزودن گروه</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>برداشتن</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>همهٔ سطرها</translation>
    </message>
    <message>
        <source>Apply a&amp;nd save…</source>
        <translation>اعمال و ذخیره…</translation>
    </message>
    <message>
        <source>Saves the filter under a name</source>
        <translation>صافی را با نامی نگه می‌دارد</translation>
    </message>
</context>
<context>
    <name>tw::FilterNameDialog</name>
    <message>
        <source>Name of the filter</source>
        <translation>نام صافی</translation>
    </message>
    <message>
        <source>&amp;Ask for its values each time it is used</source>
        <translation>هر بار مقدارهایش را &amp;بپرس</translation>
    </message>
    <message>
        <source>It compares no column with a value.</source>
        <translation>هیچ ستونی را با مقداری مقایسه نمی‌کند.</translation>
    </message>
    <message>
        <source>&amp;Save filter</source>
        <translation>&amp;ذخیرهٔ صافی</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;نام</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>ذخیرهٔ صافی</translation>
    </message>
</context>
<context>
    <name>tw::FilterValuesDialog</name>
    <message>
        <source>&amp;Use filter</source>
        <translation>&amp;به‌کارگیری صافی</translation>
    </message>
</context>
<context>
    <name>tw::FindBar</name>
    <message>
        <source>Find</source>
        <translation>یافتن</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>بعدی</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>پیشین</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بستن</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>بستن (Esc)</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>جایگزینی</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>جایگزینی همه</translation>
    </message>
    <message>
        <source>In column %1</source>
        <translation>در ستون %1</translation>
    </message>
    <message>
        <source>Not found in the loaded rows.</source>
        <translation>در سطرهای خوانده‌شده یافت نشد.</translation>
    </message>
    <message>
        <source>replacement</source>
        <translation>جایگزین</translation>
    </message>
    <message>
        <source>The column is masked.</source>
        <translation>ستون پوشیده است.</translation>
    </message>
    <message>
        <source>Not found in the loaded rows; of long values only the start was searched.</source>
        <translation>در سطرهای بارشده یافت نشد؛ از مقدارهای بلند تنها آغازشان جست‌وجو شد.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>صافی</translation>
    </message>
    <message>
        <source>1 cell of the loaded rows replaced, not saved yet.</source>
        <translation>۱ خانه از سطرهای بارشده جایگزین شد، هنوز ذخیره نشده است.</translation>
    </message>
    <message numerus="yes">
        <source>%n cells of the loaded rows replaced, not saved yet.</source>
        <translation>
            <numerusform>%n خانه از سطرهای بارشده جایگزین شد، هنوز ذخیره نشده است.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show only the rows of the whole table that contain it</source>
        <translation>نمایش تنها سطرهایی از همهٔ جدول که آن را دربر دارند</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>جایگزین با</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 از %2</translation>
    </message>
</context>
<context>
    <name>tw::FirstRowsDialog</name>
    <message>
        <source>One row of each group of %1</source>
        <translation>یک سطر از هر گروه %1</translation>
    </message>
    <message>
        <source>One row for each</source>
        <translation>یک سطر برای هر</translation>
    </message>
    <message>
        <source>And each</source>
        <translation>و هر</translation>
    </message>
    <message>
        <source>nothing else</source>
        <translation>هیچ چیز دیگر</translation>
    </message>
    <message>
        <source>Chosen by</source>
        <translation>گزینش بر پایهٔ</translation>
    </message>
    <message>
        <source>Which one</source>
        <translation>کدام</translation>
    </message>
    <message>
        <source>the last or greatest</source>
        <translation>آخرین یا بزرگ‌ترین</translation>
    </message>
    <message>
        <source>the first or least</source>
        <translation>نخستین یا کوچک‌ترین</translation>
    </message>
    <message>
        <source>&amp;Show them</source>
        <translation>&amp;نمایش</translation>
    </message>
    <message>
        <source>&amp;One row for each</source>
        <translation>&amp;یک سطر برای هر</translation>
    </message>
    <message>
        <source>&amp;And each</source>
        <translation>&amp;و هر</translation>
    </message>
    <message>
        <source>&amp;Which one</source>
        <translation>&amp;کدام</translation>
    </message>
    <message>
        <source>&amp;By</source>
        <translation>&amp;بر پایهٔ</translation>
    </message>
    <message>
        <source>Of rows that are alike in this, the key decides. Rows without a value are a group of their own.</source>
        <translation>میان سطرهای یکسان کلید تعیین می‌کند. سطرهای بی‌مقدار گروهی جدا هستند.</translation>
    </message>
    <message>
        <source>Only among the rows that the &amp;filter leaves</source>
        <translation>تنها از میان سطرهایی که &amp;صافی نگه می‌دارد</translation>
    </message>
</context>
<context>
    <name>tw::FormField</name>
    <message>
        <source>Commands for %1</source>
        <translation>فرمان‌های %1</translation>
    </message>
    <message>
        <source>%1, not null</source>
        <translation>%1، ناتهی</translation>
    </message>
</context>
<context>
    <name>tw::FormView</name>
    <message>
        <source>Previous row</source>
        <translation>سطر قبلی</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>سطر بعدی</translation>
    </message>
    <message>
        <source>Back to the grid</source>
        <translation>بازگشت به شبکه</translation>
    </message>
    <message>
        <source>Row as a form</source>
        <translation>سطر به شکل فرم</translation>
    </message>
    <message>
        <source>No row is chosen.</source>
        <translation>هیچ سطری گزیده نشده.</translation>
    </message>
    <message>
        <source>%1 of %2 shown, %3</source>
        <translation>%1 از %2 سطر نمایش‌داده‌شده، %3</translation>
    </message>
</context>
<context>
    <name>tw::FrozenColumns</name>
    <message>
        <source>Frozen columns</source>
        <translation>ستون‌های ثابت</translation>
    </message>
</context>
<context>
    <name>tw::GeneralPage</name>
    <message>
        <source>Type</source>
        <translation>نوع</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>درون‌برد…</translation>
    </message>
    <message>
        <source>Import settings from the environment or a file</source>
        <translation>درون‌برد تنظیمات از محیط یا پرونده</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>نوع</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>نشانی URL</translation>
    </message>
    <message>
        <source>&amp;URL</source>
        <translation>نشانی URL</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>درگاه</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>میزبان</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>پایگاه داده</translation>
    </message>
    <message>
        <source>File</source>
        <translation>پرونده</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>پرونده</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>گذرواژه</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>گروه</translation>
    </message>
    <message>
        <source>heading it is listed under</source>
        <translation>عنوانی که زیر آن فهرست می‌شود</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>گروه</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>برچسب‌ها</translation>
    </message>
    <message>
        <source>T&amp;ags</source>
        <translation>برچسب‌ها</translation>
    </message>
    <message>
        <source>words to find it by, separated by spaces</source>
        <translation>واژه‌هایی که با آن‌ها پیدا می‌شود، با فاصله در میان</translation>
    </message>
</context>
<context>
    <name>tw::GoToDialog</name>
    <message>
        <source>Jump to row</source>
        <translation>پرش به سطر</translation>
    </message>
    <message>
        <source>What the row is known by</source>
        <translation>سطر با چه شناخته می‌شود</translation>
    </message>
    <message>
        <source>Row number</source>
        <translation>شمارهٔ سطر</translation>
    </message>
    <message>
        <source>Percent of the rows</source>
        <translation>درصد سطرها</translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation>مقدار %1</translation>
    </message>
    <message>
        <source>&amp;Jump</source>
        <translation>پرش</translation>
    </message>
    <message>
        <source>One row %1, or a percentage such as 43%.</source>
        <translation>یک سطر %1، یا درصدی مانند 43%.</translation>
    </message>
    <message>
        <source>From 0 to 100. Among many rows the place is about right.</source>
        <translation>از ۰ تا ۱۰۰. اگر سطرها بسیار باشند، جای آن تقریبی است.</translation>
    </message>
    <message>
        <source>The first row with this value, or the one that comes after it.</source>
        <translation>نخستین سطر با این مقدار، یا سطری که پس از آن می‌آید.</translation>
    </message>
</context>
<context>
    <name>tw::GridClipboard</name>
    <message>
        <source>Some of the selected rows have not been read yet.</source>
        <translation>برخی از سطرهای گزیده هنوز خوانده نشده‌اند.</translation>
    </message>
    <message>
        <source>Copied with control characters, which a terminal would execute.</source>
        <translation>با نویسه‌های کنترلی رونوشت شد که پایانه آن‌ها را اجرا می‌کند.</translation>
    </message>
    <message>
        <source>Computed columns were not copied.</source>
        <translation>ستون‌های محاسبه‌شده رونوشت نشدند.</translation>
    </message>
    <message>
        <source>Masked values were not copied: %1</source>
        <translation>از مقدارهای پوشیده رونوشت گرفته نشد: %1</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>چسباندن</translation>
    </message>
    <message>
        <source>The block has 1 row more than the table below the cursor.</source>
        <translation>این قطعه ۱ سطر بیش از سطرهای زیر مکان‌نما دارد.</translation>
    </message>
    <message numerus="yes">
        <source>The block has %n rows more than the table below the cursor.</source>
        <translation>
            <numerusform>این قطعه %n سطر بیش از سطرهای زیر مکان‌نما دارد.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add 1 new row</source>
        <translation>افزودن ۱ سطر تازه</translation>
    </message>
    <message numerus="yes">
        <source>Add %n new rows</source>
        <translation>
            <numerusform>افزودن %n سطر تازه</numerusform>
        </translation>
    </message>
    <message>
        <source>Existing rows only</source>
        <translation>فقط سطرهای موجود</translation>
    </message>
    <message>
        <source>1 value does not fit its column; it is marked and cannot be saved.</source>
        <translation>۱ مقدار در ستونش نمی‌گنجد؛ نشان شده و این‌گونه ذخیره نمی‌شود.</translation>
    </message>
    <message numerus="yes">
        <source>%n values do not fit their columns; they are marked and cannot be saved.</source>
        <translation>
            <numerusform>%n مقدار در ستون‌هایشان نمی‌گنجند؛ نشان شده‌اند و این‌گونه ذخیره نمی‌شوند.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 row did not fit.</source>
        <translation>برای ۱ سطر جایی نبود.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows did not fit.</source>
        <translation>
            <numerusform>برای %n سطر جایی نبود.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 cell did not fit.</source>
        <translation>برای ۱ خانه جایی نبود.</translation>
    </message>
    <message numerus="yes">
        <source>%n cells did not fit.</source>
        <translation>
            <numerusform>برای %n خانه جایی نبود.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tw::GridHeader</name>
    <message>
        <source>Columns</source>
        <translation>ستون‌ها</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>محاسبه‌شده</translation>
    </message>
    <message>
        <source>Rows cannot be sorted by %1, which is computed when they are read.</source>
        <translation>سطرها را نمی‌توان بر پایهٔ %1 مرتب کرد، چون هنگام خواندن محاسبه می‌شود.</translation>
    </message>
</context>
<context>
    <name>tw::GridSelection</name>
    <message>
        <source>Selected %1 of %2 rows: only loaded rows can be selected.</source>
        <translation>%1 از %2 سطر گزیده شد: تنها سطرهای بارشده گزینش‌پذیرند.</translation>
    </message>
</context>
<context>
    <name>tw::GridView</name>
    <message>
        <source>%1 rows, %2 columns, %3 unsaved changes</source>
        <translation>%1 سطر، %2 ستون، %3 تغییر ذخیره‌نشده</translation>
    </message>
</context>
<context>
    <name>tw::GroupDialog</name>
    <message>
        <source>Groups of %1</source>
        <translation>گروه‌های %1</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>گروه‌بندی بر پایهٔ</translation>
    </message>
    <message>
        <source>Then by</source>
        <translation>سپس بر پایهٔ</translation>
    </message>
    <message>
        <source>nothing else</source>
        <translation>هیچ چیز دیگر</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>عدد</translation>
    </message>
    <message>
        <source>Number of rows</source>
        <translation>شمار سطرها</translation>
    </message>
    <message>
        <source>Sum of</source>
        <translation>جمع</translation>
    </message>
    <message>
        <source>Average of</source>
        <translation>میانگین</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>کوچک‌ترین</translation>
    </message>
    <message>
        <source>Greatest</source>
        <translation>بزرگ‌ترین</translation>
    </message>
    <message>
        <source>Column of the number</source>
        <translation>ستون عدد</translation>
    </message>
    <message>
        <source>Groups; Enter shows the rows of one</source>
        <translation>گروه‌ها؛ Enter سطرهای یکی را نشان می‌دهد</translation>
    </message>
    <message>
        <source>&amp;Show its rows</source>
        <translation>&amp;نمایش سطرهایش</translation>
    </message>
    <message>
        <source>&amp;Group by</source>
        <translation>&amp;گروه‌بندی بر پایهٔ</translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation>&amp;عدد</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;رونوشت</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;بستن</translation>
    </message>
    <message>
        <source>No column of the table has such a number.</source>
        <translation>هیچ ستونی از جدول چنین عددی ندارد.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>سطرها</translation>
    </message>
    <message>
        <source>There are more groups than the %1 shown, those with the greatest numbers.</source>
        <translation>گروه‌ها بیش از %1 گروهی هستند که با بزرگ‌ترین عددها نشان داده شده‌اند.</translation>
    </message>
    <message>
        <source>1 group</source>
        <translation>۱ گروه</translation>
    </message>
    <message numerus="yes">
        <source>%n groups</source>
        <translation>
            <numerusform>%n گروه</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Unique rows of the columns that are shown</source>
        <translation>سطرهای &amp;یکتای ستون‌های نمایان</translation>
    </message>
    <message>
        <source>Left out, since their values cannot be compared: %1.</source>
        <translation>کنار گذاشته شد چون مقدارهایشان مقایسه‌پذیر نیست: %1.</translation>
    </message>
    <message>
        <source>Reading… Close to stop.</source>
        <translation>در حال خواندن… بستن آن را متوقف می‌کند.</translation>
    </message>
</context>
<context>
    <name>tw::Handbook</name>
    <message>
        <source>Handbook</source>
        <translation>کتاب راهنما</translation>
    </message>
    <message>
        <source>Search the handbook</source>
        <translation>جستجو در کتابچهٔ راهنما</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>جست‌وجو</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>صفحه‌ها</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>صفحه</translation>
    </message>
</context>
<context>
    <name>tw::Health</name>
    <message>
        <source>Program</source>
        <translation>برنامه</translation>
    </message>
    <message>
        <source>Tuplewright</source>
        <translation>Tuplewright</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>System</source>
        <translation>سیستم</translation>
    </message>
    <message>
        <source>Window system</source>
        <translation>سامانهٔ پنجره‌ای</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>حافظه</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>پنجره</translation>
    </message>
    <message>
        <source>Events handled</source>
        <translation>رویدادهای رسیدگی‌شده</translation>
    </message>
    <message>
        <source>Longer than %1 ms</source>
        <translation>درازتر از %1 م‌ث</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>درازترین</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 م‌ث</translation>
    </message>
    <message>
        <source>Connection %1</source>
        <translation>اتصال %1</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>کارساز</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>استخر</translation>
    </message>
    <message>
        <source>%1 in use, %2 idle, %3 waiting, at most %4</source>
        <translation>%1 در کار، %2 بیکار، %3 منتظر، دست بالا %4</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>هر شمار</translation>
    </message>
    <message>
        <source>Opened and closed</source>
        <translation>گشوده و بسته</translation>
    </message>
    <message>
        <source>%1 and %2, %3 failed, %4 waited in vain</source>
        <translation>%1 و %2، %3 ناکام، %4 بیهوده منتظر</translation>
    </message>
    <message>
        <source>Waited for a connection</source>
        <translation>انتظار برای اتصال</translation>
    </message>
    <message>
        <source>95 % up to %1 ms, longest %2 ms</source>
        <translation>۹۵٪ تا %1 م‌ث، درازترین %2 م‌ث</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>تغییرهای ذخیره‌نشده</translation>
    </message>
    <message>
        <source>no, switched off in the preferences</source>
        <translation>نه، در ترجیحات خاموش شده</translation>
    </message>
    <message>
        <source>no: %1</source>
        <translation>نه: %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>آری</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>روزنامهٔ تغییرها</translation>
    </message>
    <message>
        <source>%1 tables, %2</source>
        <translation>%1 جدول، %2</translation>
    </message>
    <message>
        <source>Protected against a crash</source>
        <translation>محافظت در برابر فروپاشی</translation>
    </message>
</context>
<context>
    <name>tw::HealthDialog</name>
    <message>
        <source>Health</source>
        <translation>سلامت</translation>
    </message>
    <message>
        <source>Facts about the program</source>
        <translation>دانستنی‌های برنامه</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>رونوشت گزارش</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>بازخوانی</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>بستن</translation>
    </message>
</context>
<context>
    <name>tw::HistoryDialog</name>
    <message>
        <source>Done</source>
        <translation>انجام شد</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>ناموفق</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>متوقف شد</translation>
    </message>
    <message>
        <source>History of SQL consoles</source>
        <translation>تاریخچهٔ کنسول‌های SQL</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>جستجو در تاریخچه</translation>
    </message>
    <message>
        <source>Search statements and connections</source>
        <translation>جستجوی دستورها و اتصال‌ها</translation>
    </message>
    <message>
        <source>Statements that ran, latest first</source>
        <translation>دستورهای اجراشده، تازه‌ترین نخست</translation>
    </message>
    <message>
        <source>The statement</source>
        <translation>دستور</translation>
    </message>
    <message>
        <source>C&amp;lear history</source>
        <translation>پاک کردن تاری&amp;خچه</translation>
    </message>
    <message>
        <source>&amp;Insert into console</source>
        <translation>&amp;درج در کنسول</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;بستن</translation>
    </message>
    <message>
        <source>When</source>
        <translation>زمان</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>اتصال</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>سطرها</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>میلی‌ثانیه</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>دستور</translation>
    </message>
</context>
<context>
    <name>tw::HistoryPage</name>
    <message>
        <source>History of saves</source>
        <translation>تاریخچهٔ ذخیره‌ها</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 نوشته نمی‌شود: %2</translation>
    </message>
    <message>
        <source>History</source>
        <translation>تاریخچه</translation>
    </message>
    <message>
        <source>Search in what was saved</source>
        <translation>جست‌وجو در آنچه ذخیره شده</translation>
    </message>
    <message>
        <source>Search tables, values and statements</source>
        <translation>جست‌وجوی جدول، مقدار و دستور</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>واگرد…</translation>
    </message>
    <message>
        <source>Copy SQL</source>
        <translation>رونوشت SQL</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>برون‌برد…</translation>
    </message>
    <message>
        <source>Saves, the newest first</source>
        <translation>ذخیره‌ها، تازه‌ترین در آغاز</translation>
    </message>
    <message>
        <source>The receipts could not be read.</source>
        <translation>رسیدها خوانده نشد.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>تلاش دوباره</translation>
    </message>
    <message>
        <source>1 save</source>
        <translation>۱ ذخیره</translation>
    </message>
    <message numerus="yes">
        <source>%Ln saves</source>
        <translation>
            <numerusform>%Ln ذخیره</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading receipts…</source>
        <translation>خواندن رسیدها…</translation>
    </message>
    <message>
        <source>No save has “%1” in it.</source>
        <translation>«%1» در هیچ ذخیره‌ای نیست.</translation>
    </message>
    <message>
        <source>Nothing was saved from this computer yet. What is saved from now on is listed here, and can be undone.</source>
        <translation>هنوز چیزی از این رایانه ذخیره نشده است. آنچه از این پس ذخیره شود اینجا فهرست می‌شود و واگردپذیر است.</translation>
    </message>
    <message>
        <source>Saves of this connection leave no receipts. The settings of the connection can change that.</source>
        <translation>ذخیره‌های این اتصال رسیدی نمی‌گذارند. تنظیمات اتصال می‌تواند آن را تغییر دهد.</translation>
    </message>
    <message>
        <source>Undone: %1.</source>
        <translation>واگرد شد: %1.</translation>
    </message>
    <message>
        <source>Export receipt</source>
        <translation>برون‌برد رسید</translation>
    </message>
    <message>
        <source>Receipt with all rows (*.jsonl)</source>
        <translation>رسید با همهٔ سطرها (*.jsonl)</translation>
    </message>
    <message>
        <source>Statements as a script (*.sql)</source>
        <translation>دستورها به شکل اسکریپت (*.sql)</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>به %1 برون‌برد شد.</translation>
    </message>
    <message>
        <source>The receipt could not be exported.</source>
        <translation>رسید برون‌برد نشد.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>بارگذاری…</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 خوانده نمی‌شود: %2</translation>
    </message>
    <message>
        <source>Look up outcome</source>
        <translation>پرسیدن سرانجام</translation>
    </message>
    <message>
        <source>Nobody can tell yet what became of this save.</source>
        <translation>هنوز نمی‌توان گفت سرانجام این ذخیره چه شد.</translation>
    </message>
    <message>
        <source>Its transaction may still be open, or its rows were changed since.</source>
        <translation>شاید تراکنش آن هنوز باز است، یا سطرهایش از آن پس تغییر کرده‌اند.</translation>
    </message>
    <message>
        <source>The outcome is known now: %1.</source>
        <translation>سرانجام اکنون معلوم است: %1.</translation>
    </message>
</context>
<context>
    <name>tw::ImageView</name>
    <message>
        <source>%1 × %2 pixels, %3</source>
        <translation>%1 × %2 پیکسل، %3</translation>
    </message>
    <message>
        <source>Picture, %1</source>
        <translation>تصویر، %1</translation>
    </message>
</context>
<context>
    <name>tw::ImportColumnsView</name>
    <message>
        <source>Column of %1</source>
        <translation>ستون %1</translation>
    </message>
    <message>
        <source>(leave out)</source>
        <translation>(کنار گذاشتن)</translation>
    </message>
    <message>
        <source>A script says itself what it writes. All of it is one transaction: COMMIT and BEGIN in it are left out, and it leaves no receipt to undo it by.</source>
        <translation>اسکریپت خود می‌گوید چه می‌نویسد. همهٔ آن یک تراکنش است: COMMIT و BEGIN درون آن کنار گذاشته می‌شود، و رسیدی برای واگرد به جا نمی‌گذارد.</translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>ستون‌ها</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>ستون‌ها</translation>
    </message>
    <message>
        <source>First rows as they would be &amp;stored</source>
        <translation>نخستین سطر‌ها آن‌گونه که ذخیره می‌شوند</translation>
    </message>
    <message>
        <source>First rows as they would be stored</source>
        <translation>نخستین سطر‌ها آن‌گونه که ذخیره می‌شوند</translation>
    </message>
</context>
<context>
    <name>tw::ImportController</name>
    <message>
        <source>Choose the file to import.</source>
        <translation>پرونده‌ای را که باید درون‌برد شود برگزینید.</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>در حال خواندن پرونده…</translation>
    </message>
    <message>
        <source>Several fields of the file have no name. Name them in the file, or say that its first line is a row.</source>
        <translation>چند فیلد پرونده نام ندارند. در پرونده نامشان دهید، یا بگویید که خط نخست آن یک سطر است.</translation>
    </message>
    <message>
        <source>Two fields of the file are called “%1”. Give them other names in the file, or say that its first line is a row.</source>
        <translation>دو فیلد پرونده «%1» نام دارند. در پرونده نام دیگری به آن‌ها بدهید، یا بگویید که خط نخست آن یک سطر است.</translation>
    </message>
    <message>
        <source>Two fields go to the column %1.</source>
        <translation>دو فیلد به ستون %1 می‌روند.</translation>
    </message>
    <message>
        <source>No field goes to a column.</source>
        <translation>هیچ فیلدی به ستونی نمی‌رود.</translation>
    </message>
    <message>
        <source>%1 has no key by which its rows could be found.</source>
        <translation>‏%1 کلیدی ندارد که سطر‌هایش با آن یافت شود.</translation>
    </message>
    <message>
        <source>No field goes to %1, by which rows that are there are found.</source>
        <translation>هیچ فیلدی به %1 نمی‌رود که سطر‌های موجود با آن یافت می‌شوند.</translation>
    </message>
    <message>
        <source>Name the new table.</source>
        <translation>جدول تازه را نام دهید.</translation>
    </message>
    <message>
        <source>Rejected rows need a file of their own.</source>
        <translation>سطر‌های ردشده پرونده‌ای جداگانه می‌خواهند.</translation>
    </message>
    <message>
        <source>There is no text to import.</source>
        <translation>متنی برای درون‌برد نیست.</translation>
    </message>
</context>
<context>
    <name>tw::ImportDialog</name>
    <message>
        <source>, %1 rows/s</source>
        <translation>، %1 سطر در ثانیه</translation>
    </message>
    <message numerus="yes">
        <source>, %n s left</source>
        <translation>
            <numerusform>، %n ثانیه مانده</numerusform>
        </translation>
    </message>
    <message>
        <source>Import rows</source>
        <translation>درون‌برد سطر‌ها</translation>
    </message>
    <message>
        <source>Import into %1</source>
        <translation>درون‌برد به %1</translation>
    </message>
    <message>
        <source>Import as a new table</source>
        <translation>درون‌برد به صورت جدول تازه</translation>
    </message>
    <message>
        <source>File to import</source>
        <translation>پروندهٔ درون‌برد</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>پرونده</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>گزینش…</translation>
    </message>
    <message>
        <source>Format and table</source>
        <translation>قالب و جدول</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>در حال درون‌برد</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation>آزمودن</translation>
    </message>
    <message>
        <source>Import from</source>
        <translation>درون‌برد از</translation>
    </message>
    <message>
        <source>&amp;Run the script</source>
        <translation>اجرای اسکریپت</translation>
    </message>
    <message>
        <source>&amp;Import rows</source>
        <translation>درون‌برد سطر‌ها</translation>
    </message>
    <message>
        <source>&amp;Import 1 row</source>
        <translation>درون‌برد ۱ سطر</translation>
    </message>
    <message>
        <source>&amp;Import %1 rows</source>
        <translation>درون‌برد %1 سطر</translation>
    </message>
    <message>
        <source>CSV, TSV, JSON, NDJSON, Excel workbooks and SQL scripts, compressed ones too</source>
        <translation>‏CSV، TSV، JSON، NDJSON، کارپوشه‌های اکسل و اسکریپت‌های SQL، فشرده هم</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>ایست</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>بستن</translation>
    </message>
    <message>
        <source>The rows are written into the production database and taken back. Until then they are locked.</source>
        <translation>سطر‌ها در پایگاه دادهٔ عملیاتی نوشته و پس گرفته می‌شوند. تا آن هنگام قفل‌اند.</translation>
    </message>
    <message>
        <source>The rows are written into the production database.</source>
        <translation>سطر‌ها در پایگاه دادهٔ عملیاتی نوشته می‌شوند.</translation>
    </message>
    <message>
        <source>%1 already exists. The import replaces it by the rows that cannot be written.</source>
        <translation>‏%1 از پیش وجود دارد. درون‌برد آن را با سطر‌هایی که نوشتنی نیستند جایگزین می‌کند.</translation>
    </message>
    <message>
        <source>Try the import</source>
        <translation>آزمودن درون‌برد</translation>
    </message>
    <message>
        <source>Write and take back</source>
        <translation>نوشتن و پس گرفتن</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>در حال آزمودن…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>در حال درون‌برد…</translation>
    </message>
    <message>
        <source>%1 read</source>
        <translation>%1 خوانده شد</translation>
    </message>
    <message>
        <source>, %1 rejected</source>
        <translation>، %1 رد شد</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · more than %2 rows</source>
        <translation>%1 · بیش از %2 سطر</translation>
    </message>
    <message>
        <source>%1 · 1 row</source>
        <translation>%1 · ۱ سطر</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n rows</source>
        <translation>
            <numerusform>%1 · %n سطر</numerusform>
        </translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>بریده‌دان</translation>
    </message>
</context>
<context>
    <name>tw::ImportFlow</name>
    <message>
        <source>%1 could not be read.</source>
        <translation>‏%1 خوانده نشد.</translation>
    </message>
</context>
<context>
    <name>tw::ImportMappingModel</name>
    <message>
        <source>%1 is left out</source>
        <translation>‏%1 کنار گذاشته می‌شود</translation>
    </message>
    <message>
        <source>%1 goes to %2</source>
        <translation>‏%1 به %2 می‌رود</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(بی‌نام)</translation>
    </message>
    <message>
        <source>(leave out)</source>
        <translation>(کنار گذاشتن)</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>در پرونده</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>برای نمونه</translation>
    </message>
    <message>
        <source>Goes to column</source>
        <translation>به ستون</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>نوع</translation>
    </message>
</context>
<context>
    <name>tw::ImportOptionsForm</name>
    <message>
        <source>Format</source>
        <translation>قالب</translation>
    </message>
    <message>
        <source>For&amp;mat</source>
        <translation>&amp;قالب</translation>
    </message>
</context>
<context>
    <name>tw::ImportReportView</name>
    <message>
        <source>&amp;Undo this import…</source>
        <translation>&amp;واگرد این درون‌برد…</translation>
    </message>
    <message>
        <source>Rows that cannot be imported</source>
        <translation>سطر‌هایی که درون‌بردنی نیستند</translation>
    </message>
    <message>
        <source>The first %1 of the rejected rows:</source>
        <translation>نخستین %1 سطر ردشده:</translation>
    </message>
    <message>
        <source>All of them are in %1.</source>
        <translation>همهٔ آن‌ها در %1 است.</translation>
    </message>
    <message>
        <source>The first of them would end the import, unless you name a file for bad rows.</source>
        <translation>نخستین آن‌ها درون‌برد را پایان می‌دهد، مگر آنکه پرونده‌ای برای سطر‌های نادرست نام ببرید.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>سطر</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>ستون</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>مقدار</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>دلیل</translation>
    </message>
    <message>
        <source>The import was undone.</source>
        <translation>درون‌برد واگرد شد.</translation>
    </message>
</context>
<context>
    <name>tw::ImportTargetForm</name>
    <message>
        <source>Into</source>
        <translation>به</translation>
    </message>
    <message>
        <source>A new table</source>
        <translation>جدولی تازه</translation>
    </message>
    <message>
        <source>I&amp;nto</source>
        <translation>به</translation>
    </message>
    <message>
        <source>Name of the new table</source>
        <translation>نام جدول تازه</translation>
    </message>
    <message>
        <source>New t&amp;able</source>
        <translation>جدول تازه</translation>
    </message>
    <message>
        <source>If the key exists</source>
        <translation>اگر کلید موجود باشد</translation>
    </message>
    <message>
        <source>Report an error</source>
        <translation>گزارش خطا</translation>
    </message>
    <message>
        <source>Update the existing row</source>
        <translation>تغییر سطر موجود</translation>
    </message>
    <message>
        <source>Skip the new row</source>
        <translation>کنار گذاشتن سطر تازه</translation>
    </message>
    <message>
        <source>Replace the existing row</source>
        <translation>جایگزینی سطر موجود</translation>
    </message>
    <message>
        <source>If the &amp;key exists</source>
        <translation>اگر کلید موجود باشد</translation>
    </message>
    <message>
        <source>File for rejected rows</source>
        <translation>پروندهٔ سطر‌های ردشده</translation>
    </message>
    <message>
        <source>None: stop at first</source>
        <translation>هیچ: توقف در نخستین</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>گزینش…</translation>
    </message>
    <message>
        <source>Choose the file for rejected rows</source>
        <translation>انتخاب پروندهٔ سطر‌های ردشده</translation>
    </message>
    <message>
        <source>Rejected rows &amp;to</source>
        <translation>سطر‌های ردشده به</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>سطر‌های ردشده</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>پرونده‌های CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>tw::InspectorPane</name>
    <message>
        <source>edited, not saved</source>
        <translation>ویرایش‌شده، ذخیره‌نشده</translation>
    </message>
    <message>
        <source>new, not saved</source>
        <translation>تازه، ذخیره‌نشده</translation>
    </message>
    <message>
        <source>to be deleted</source>
        <translation>حذف خواهد شد</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>بی‌تغییر</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>بازرس</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>مقدار</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>سطر</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>مرتبط</translation>
    </message>
    <message>
        <source>Whole value</source>
        <translation>مقدار کامل</translation>
    </message>
    <message>
        <source>Row as a form; Enter edits a value</source>
        <translation>سطر به شکل فرم؛ Enter مقدار را ویرایش می‌کند</translation>
    </message>
    <message>
        <source>Related rows; Enter shows them</source>
        <translation>سطرهای مرتبط؛ Enter آن‌ها را نشان می‌دهد</translation>
    </message>
    <message>
        <source>Close the inspector (F7)</source>
        <translation>بستن بازرس (F7)</translation>
    </message>
    <message>
        <source>Close the inspector</source>
        <translation>بستن بازرس</translation>
    </message>
    <message>
        <source>No cell is chosen.</source>
        <translation>هیچ خانه‌ای گزیده نشده.</translation>
    </message>
    <message>
        <source>, nullable</source>
        <translation>، NULL می‌پذیرد</translation>
    </message>
    <message>
        <source>The first %1 are shown.</source>
        <translation>%1 نخست نشان داده شده است.</translation>
    </message>
    <message>
        <source>Laid out for reading; the value is kept exactly as sent.</source>
        <translation>برای خواندن چیده شده؛ خود مقدار درست همان‌گونه که آمده می‌ماند.</translation>
    </message>
    <message>
        <source>Enter edits a value.</source>
        <translation>با Enter مقدار ویرایش می‌شود.</translation>
    </message>
    <message>
        <source>A new row has no related rows yet.</source>
        <translation>سطر تازه هنوز سطر مرتبطی ندارد.</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 ← %2   ·   %3</source>
        <translation>%1 ← %2   ·   %3</translation>
    </message>
    <message>
        <source>No foreign key leads from this row or to it.</source>
        <translation>هیچ کلید خارجی از این سطر یا به آن نیست.</translation>
    </message>
    <message>
        <source>Enter shows the rows; Alt+Left comes back.</source>
        <translation>با Enter سطرها نشان داده می‌شوند؛ با Alt+Left بازمی‌گردید.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>تاریخچه</translation>
    </message>
    <message>
        <source>DDL</source>
        <translation>DDL</translation>
    </message>
    <message>
        <source>Enter shows an old version as a row.</source>
        <translation>با Enter نسخهٔ پیشین به شکل سطر نشان داده می‌شود.</translation>
    </message>
    <message>
        <source>In %1: %2</source>
        <translation>در %1: %2</translation>
    </message>
    <message>
        <source>Read all of it</source>
        <translation>خواندن همهٔ آن</translation>
    </message>
    <message>
        <source>Read the whole value</source>
        <translation>خواندن کل مقدار</translation>
    </message>
    <message>
        <source>Only the start has been read.</source>
        <translation>تنها آغاز آن خوانده شده است.</translation>
    </message>
    <message>
        <source>saved, changed by the server</source>
        <translation>ذخیره شد، کارساز تغییرش داد</translation>
    </message>
    <message>
        <source>rejected by the server</source>
        <translation>کارساز نپذیرفت</translation>
    </message>
    <message>
        <source>Restore this version…</source>
        <translation>بازگرداندن این نسخه…</translation>
    </message>
    <message>
        <source>Restore the selected version</source>
        <translation>بازگرداندن نسخهٔ برگزیده</translation>
    </message>
</context>
<context>
    <name>tw::IntervalView</name>
    <message>
        <source>&amp;Years</source>
        <translation>سال</translation>
    </message>
    <message>
        <source>&amp;Months</source>
        <translation>ماه</translation>
    </message>
    <message>
        <source>&amp;Days</source>
        <translation>روز</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>زمان</translation>
    </message>
</context>
<context>
    <name>tw::JsonTree</name>
    <message>
        <source>Tree of the value; F2 edits</source>
        <translation>درخت مقدار؛ F2 ویرایش می‌کند</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Value, as JSON</source>
        <translation>مقدار، به صورت JSON</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>افزودن</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>برداشتن</translation>
    </message>
    <message>
        <source>new</source>
        <translation>تازه</translation>
    </message>
    <message>
        <source>&amp;Filter by this value</source>
        <translation>صافی با این مقدار</translation>
    </message>
    <message>
        <source>Only rows with the same value at the same place (Ctrl+K)</source>
        <translation>تنها سطرهایی با همین مقدار در همین جایگاه (Ctrl+K)</translation>
    </message>
    <message>
        <source>Filter by this value</source>
        <translation>صافی با این مقدار</translation>
    </message>
    <message>
        <source>&amp;Copy place</source>
        <translation>رونوشت جا</translation>
    </message>
    <message>
        <source>Where the value stands, as filters read it</source>
        <translation>جای مقدار، آن‌گونه که صافی‌ها می‌خوانند</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not JSON; text needs double quotes.</source>
        <translation>«%1» JSON نیست؛ متن باید میان دو نشان ‎&quot;‎ بیاید.</translation>
    </message>
</context>
<context>
    <name>tw::KeptEdits</name>
    <message>
        <source>Restored 1 change. It is staged, not saved.</source>
        <translation>۱ تغییر بازگردانده شد. آماده‌شده است، ذخیره نشده.</translation>
    </message>
    <message numerus="yes">
        <source>Restored %n changes. They are staged, not saved.</source>
        <translation>
            <numerusform>%n تغییر بازگردانده شد. آماده‌شده‌اند، ذخیره نشده.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change could not be restored and is kept.</source>
        <translation>۱ تغییر بازگردانده نشد و نگه داشته می‌شود.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes could not be restored and are kept.</source>
        <translation>
            <numerusform>%n تغییر بازگردانده نشد و نگه داشته می‌شود.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 row was changed by someone else since.</source>
        <translation>از آن هنگام کس دیگری ۱ سطر را تغییر داده است.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows were changed by someone else since.</source>
        <translation>
            <numerusform>از آن هنگام کس دیگری %n سطر را تغییر داده است.</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>مقایسه…</translation>
    </message>
    <message>
        <source>Unsaved changes are not protected: they would be lost if the program ended unexpectedly.</source>
        <translation>تغییرهای ذخیره‌نشده محافظت نمی‌شوند: اگر برنامه ناگهان پایان یابد از دست می‌روند.</translation>
    </message>
    <message>
        <source>Saving to the database works all the same.</source>
        <translation>ذخیره در پایگاه داده همچنان کار می‌کند.</translation>
    </message>
</context>
<context>
    <name>tw::KeyDialog</name>
    <message>
        <source>Key columns of %1</source>
        <translation>ستون‌های کلید %1</translation>
    </message>
    <message>
        <source>&amp;Use no key</source>
        <translation>بدون کلید</translation>
    </message>
    <message>
        <source>&amp;Check and use as key</source>
        <translation>بررسی و به‌کارگیری به‌عنوان کلید</translation>
    </message>
    <message>
        <source>Nothing is changed on the server; the choice is kept for this table.</source>
        <translation>چیزی روی کارساز تغییر نمی‌کند؛ انتخاب برای این جدول نگه داشته می‌شود.</translation>
    </message>
    <message>
        <source>Columns; the checked ones together identify a row</source>
        <translation>ستون‌ها؛ نشان‌دارها با هم یک سطر را مشخص می‌کنند</translation>
    </message>
    <message>
        <source>Rows can be changed if some columns identify each of them. Every change then checks that it affects exactly one row, and is rolled back if not.</source>
        <translation>وقتی چند ستون هر سطر را از همهٔ دیگران جدا کنند، سطرها تغییرپذیرند. هر تغییر می‌سنجد که دقیقاً به یک سطر خورده باشد، وگرنه پس گرفته می‌شود.</translation>
    </message>
    <message>
        <source>Checking whether they identify every row…</source>
        <translation>بررسی اینکه همهٔ سطرها را جدا می‌کنند یا نه…</translation>
    </message>
</context>
<context>
    <name>tw::Keychain</name>
    <message>
        <source>The keychain did not keep the password.</source>
        <translation>دسته‌کلید گذرواژه را نگه نداشت.</translation>
    </message>
    <message>
        <source>The keychain does not answer.</source>
        <translation>دستهٔ‌کلید پاسخ نمی‌دهد.</translation>
    </message>
    <message>
        <source>It may wait for its own password: unlock it and try again.</source>
        <translation>شاید منتظر گذرواژهٔ خودش است: قفلش را باز کنید و دوباره بکوشید.</translation>
    </message>
    <message>
        <source>The keychain holds no password for this connection.</source>
        <translation>دستهٔ‌کلید برای این اتصال گذرواژه‌ای ندارد.</translation>
    </message>
    <message>
        <source>The keychain refused access.</source>
        <translation>دستهٔ‌کلید دسترسی نداد.</translation>
    </message>
    <message>
        <source>This computer has no keychain that can be used.</source>
        <translation>این رایانه دستهٔ‌کلیدی ندارد که بتوان به کار برد.</translation>
    </message>
    <message>
        <source>Passwords can be asked for, or printed by a command.</source>
        <translation>گذرواژه‌ها را می‌توان پرسید یا با فرمانی چاپ کرد.</translation>
    </message>
</context>
<context>
    <name>tw::LexemeView</name>
    <message>
        <source>Words</source>
        <translation>واژه‌ها</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>واژه</translation>
    </message>
    <message>
        <source>Positions and weights</source>
        <translation>جایگاه‌ها و وزن‌ها</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>افزودن</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>برداشتن</translation>
    </message>
</context>
<context>
    <name>tw::LifecycleDialog</name>
    <message>
        <source>Which rows of %1 are deleted?</source>
        <translation>کدام سطرهای %1 حذف‌شده‌اند؟</translation>
    </message>
    <message>
        <source>Deleted rows</source>
        <translation>سطرهای حذف‌شده</translation>
    </message>
    <message>
        <source>Those where %1 (the usual sign)</source>
        <translation>آن‌هایی که %1 (نشانهٔ معمول)</translation>
    </message>
    <message>
        <source>Those where %1</source>
        <translation>آن‌هایی که %1</translation>
    </message>
    <message>
        <source>Those marked by a column</source>
        <translation>آن‌هایی که یک ستون نشان می‌دهد</translation>
    </message>
    <message>
        <source>Those marked by another column</source>
        <translation>آن‌هایی که ستونی دیگر نشان می‌دهد</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>ستون</translation>
    </message>
    <message>
        <source>What tells a deleted row</source>
        <translation>نشانهٔ سطر حذف‌شده</translation>
    </message>
    <message>
        <source>Value of deleted rows</source>
        <translation>مقدار سطرهای حذف‌شده</translation>
    </message>
    <message>
        <source>Value of restored rows</source>
        <translation>مقدار سطرهای بازگردانده</translation>
    </message>
    <message>
        <source>&amp;Deleted:</source>
        <translation>&amp;حذف‌شده:</translation>
    </message>
    <message>
        <source>&amp;Restored:</source>
        <translation>&amp;بازگردانده:</translation>
    </message>
    <message>
        <source>None: rows are not marked as deleted</source>
        <translation>هیچ‌کدام: سطرها حذف‌شده نشان‌گذاری نمی‌شوند</translation>
    </message>
    <message>
        <source>Old versions of rows are kept beside them: %1, %2.</source>
        <translation>نسخه‌های پیشین سطرها در کنارشان نگه داشته می‌شوند: %1، %2.</translation>
    </message>
    <message>
        <source>The choice is kept with the connection, whose open tabs are opened anew.</source>
        <translation>این انتخاب همراه اتصال نگه داشته می‌شود و زبانه‌های باز آن از نو باز می‌شوند.</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;اعمال</translation>
    </message>
    <message>
        <source>is true</source>
        <translation>درست است</translation>
    </message>
    <message>
        <source>is false</source>
        <translation>نادرست است</translation>
    </message>
    <message>
        <source>holds a time</source>
        <translation>زمانی دارد</translation>
    </message>
    <message>
        <source>is a certain value</source>
        <translation>مقدار معینی دارد</translation>
    </message>
    <message>
        <source>Write the two values, which must differ.</source>
        <translation>دو مقدار را بنویسید؛ باید متفاوت باشند.</translation>
    </message>
    <message>
        <source>All rows are shown, and deleting removes them for good.</source>
        <translation>همهٔ سطرها نشان داده می‌شوند و حذف آن‌ها همیشگی است.</translation>
    </message>
    <message>
        <source>The table is large; its deleted rows are counted when its trash is opened.</source>
        <translation>جدول بزرگ است؛ سطرهای حذف‌شدهٔ آن هنگام باز شدن سطل بازیافت شمرده می‌شوند.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>شمارش…</translation>
    </message>
    <message>
        <source>By this, %1 of %2 rows are deleted.</source>
        <translation>بر این پایه، %1 از %2 سطر حذف‌شده‌اند.</translation>
    </message>
</context>
<context>
    <name>tw::LifecycleFlow</name>
    <message>
        <source>%1 could not be read.</source>
        <translation>‏%1 خوانده نشد.</translation>
    </message>
    <message>
        <source>The table stays as it is.</source>
        <translation>جدول همان‌گونه که هست می‌ماند.</translation>
    </message>
</context>
<context>
    <name>tw::LifecycleWords</name>
    <message>
        <source>%1 is true</source>
        <translation>‏%1 درست است</translation>
    </message>
    <message>
        <source>%1 is false</source>
        <translation>‏%1 نادرست است</translation>
    </message>
    <message>
        <source>%1 holds a time</source>
        <translation>‏%1 زمانی دارد</translation>
    </message>
    <message>
        <source>%1 is “%2”</source>
        <translation>‏%1 «%2» است</translation>
    </message>
</context>
<context>
    <name>tw::LineCellEditor</name>
    <message>
        <source>Cell editor</source>
        <translation>ویرایشگر خانه</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>تقویم</translation>
    </message>
    <message>
        <source>Values of other rows</source>
        <translation>مقدارهای سطرهای دیگر</translation>
    </message>
    <message>
        <source>Calendar (Alt+Down)</source>
        <translation>تقویم (Alt+Down)</translation>
    </message>
</context>
<context>
    <name>tw::LineGutter</name>
    <message>
        <source>Line numbers</source>
        <translation>شمارهٔ سطرها</translation>
    </message>
</context>
<context>
    <name>tw::LinkTags</name>
    <message>
        <source>Linked rows of %1; Del removes a link</source>
        <translation>سطرهای پیوندیافتهٔ %1؛ Del پیوند را برمی‌دارد</translation>
    </message>
    <message>
        <source>Link another row…</source>
        <translation>پیوند دادن سطر دیگر…</translation>
    </message>
    <message>
        <source>Remove links</source>
        <translation>برداشتن پیوندها</translation>
    </message>
    <message>
        <source>The first %1 are shown; the rows have pages.</source>
        <translation>%1 سطر نخست نمایش داده شده است؛ سطرها صفحه‌بندی دارند.</translation>
    </message>
    <message>
        <source>%1 is linked already.</source>
        <translation>%1 از پیش پیوند دارد.</translation>
    </message>
    <message>
        <source>new link</source>
        <translation>پیوند تازه</translation>
    </message>
    <message>
        <source>No linked rows.</source>
        <translation>سطر پیوندی نیست.</translation>
    </message>
</context>
<context>
    <name>tw::LockWatch</name>
    <message>
        <source>a prepared transaction</source>
        <translation>یک تراکنش آماده‌شده</translation>
    </message>
    <message>
        <source>session %1</source>
        <translation>نشست %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 and 1 other</source>
        <translation>%1 و ۱ مورد دیگر</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n others</source>
        <translation>
            <numerusform>%1 و %n مورد دیگر</numerusform>
        </translation>
    </message>
    <message>
        <source>In a transaction since %1, %2: %3</source>
        <translation>در تراکنش از %1، %2: %3</translation>
    </message>
    <message>
        <source>Stopping now saves nothing, and keeps the changes here.</source>
        <translation>با توقف چیزی ذخیره نمی‌شود و تغییرها اینجا می‌مانند.</translation>
    </message>
    <message>
        <source>Something on this connection waits for a lock held by %1.</source>
        <translation>چیزی در این اتصال منتظر قفلی است که %1 نگه داشته است.</translation>
    </message>
    <message>
        <source>Saving waits for a lock held by %1.</source>
        <translation>ذخیره منتظر قفلی است که %1 نگه داشته است.</translation>
    </message>
    <message>
        <source>Reading waits for a lock held by %1.</source>
        <translation>خواندن منتظر قفلی است که %1 نگه داشته است.</translation>
    </message>
    <message>
        <source>The server does not say what it is used for.</source>
        <translation>کارساز نمی‌گوید برای چه به کار می‌رود.</translation>
    </message>
    <message>
        <source>Stopping now keeps the rows that are shown.</source>
        <translation>با توقف سطرهای نمایان همان‌گونه می‌مانند.</translation>
    </message>
</context>
<context>
    <name>tw::LogActions</name>
    <message>
        <source>The connection to %1 is not open.</source>
        <translation>اتصال به %1 باز نیست.</translation>
    </message>
    <message>
        <source>Open it and ask again.</source>
        <translation>آن را بگشایید و دوباره بخواهید.</translation>
    </message>
    <message>
        <source>The values bound to it were not kept; NULL stood in for them.</source>
        <translation>مقدارهای بسته به آن نگه داشته نشده بودند؛ NULL جای آن‌ها را گرفت.</translation>
    </message>
    <message>
        <source>Save the log, without values</source>
        <translation>ذخیرهٔ گزارش، بدون مقدارها</translation>
    </message>
    <message>
        <source>SQL scripts (*.sql)</source>
        <translation>اسکریپت‌های SQL (*.sql)</translation>
    </message>
    <message>
        <source>1 statement was saved, without values: %1</source>
        <translation>۱ دستور ذخیره شد، بدون مقدارها: %1</translation>
    </message>
    <message>
        <source>%L1 statements were saved, without values: %2</source>
        <translation>%L1 دستور ذخیره شد، بدون مقدارها: %2</translation>
    </message>
</context>
<context>
    <name>tw::MainToolBar</name>
    <message>
        <source>Review</source>
        <translation>بازبینی</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>دور انداختن</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>برون‌برد</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>نوار ابزار</translation>
    </message>
    <message>
        <source>Choose a connection</source>
        <translation>گزینش اتصال</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>بدون اتصال</translation>
    </message>
    <message>
        <source>Connection %1</source>
        <translation>اتصال %1</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>جستجو در همه چیز</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>ستون‌ها</translation>
    </message>
    <message>
        <source>&amp;Save 1 change</source>
        <translation>ذخیرهٔ ۱ تغییر</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Save %n changes</source>
        <translation>
            <numerusform>ذخیرهٔ %n تغییر</numerusform>
        </translation>
    </message>
    <message>
        <source>Save</source>
        <translation>ذخیره</translation>
    </message>
    <message>
        <source>Save %L1</source>
        <translation>ذخیرهٔ %L1</translation>
    </message>
    <message>
        <source>New console</source>
        <translation>کنسول تازه</translation>
    </message>
</context>
<context>
    <name>tw::MaskFlow</name>
    <message>
        <source>Reveal masked values</source>
        <translation>آشکار کردن مقدارهای پوشیده</translation>
    </message>
    <message>
        <source>This is a production database. These columns of %1 will be read and shown in this tab until you mask them again: %2</source>
        <translation>این پایگاه دادهٔ عملیاتی است. این ستون‌های %1 خوانده و در این زبانه نمایش داده می‌شوند تا دوباره آن‌ها را بپوشانید: %2</translation>
    </message>
    <message>
        <source>&amp;Reveal values</source>
        <translation>آشکار کردن مقدارها</translation>
    </message>
</context>
<context>
    <name>tw::MessagesView</name>
    <message>
        <source>Messages</source>
        <translation>پیام‌ها</translation>
    </message>
    <message>
        <source>What becomes of each statement is told here.</source>
        <translation>سرنوشت هر دستور اینجا گفته می‌شود.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>سطر %1: %2</translation>
    </message>
    <message>
        <source>%L1 more notices were not kept.</source>
        <translation>%L1 پیام دیگر نگه داشته نشد.</translation>
    </message>
</context>
<context>
    <name>tw::MigrationDialog</name>
    <message>
        <source>Folder of migrations</source>
        <translation>پوشهٔ مهاجرت‌ها</translation>
    </message>
    <message>
        <source>Name of the migration</source>
        <translation>نام مهاجرت</translation>
    </message>
    <message>
        <source>&amp;Save files</source>
        <translation>ذخیرهٔ پرونده‌ها</translation>
    </message>
    <message>
        <source>Save as migration</source>
        <translation>ذخیره به‌صورت مهاجرت</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>گزینش…</translation>
    </message>
    <message>
        <source>The change is written into the folder, with the way back where it is known. Nothing is run.</source>
        <translation>تغییر در پوشه نوشته می‌شود، با راه بازگشت اگر دانسته باشد. چیزی اجرا نمی‌شود.</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>پوشه</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>نام</translation>
    </message>
</context>
<context>
    <name>tw::MigrationList</name>
    <message>
        <source>Version</source>
        <translation>نسخه</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>State</source>
        <translation>وضعیت</translation>
    </message>
    <message>
        <source>Applied by</source>
        <translation>اعمال‌کننده</translation>
    </message>
    <message>
        <source>Applied at (UTC)</source>
        <translation>زمان اعمال (UTC)</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>جمع آزما</translation>
    </message>
</context>
<context>
    <name>tw::MigrationReview</name>
    <message>
        <source>Review migrations</source>
        <translation>بازبینی مهاجرت‌ها</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>اعمال</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>پس گرفتن</translation>
    </message>
    <message>
        <source>T&amp;ry out</source>
        <translation>آزمودن</translation>
    </message>
    <message>
        <source>Take 1 migration back</source>
        <translation>پس گرفتن ۱ مهاجرت</translation>
    </message>
    <message numerus="yes">
        <source>Take %n migrations back</source>
        <translation>
            <numerusform>پس گرفتن %n مهاجرت</numerusform>
        </translation>
    </message>
    <message>
        <source>Try 1 migration out</source>
        <translation>آزمودن ۱ مهاجرت</translation>
    </message>
    <message numerus="yes">
        <source>Try %n migrations out</source>
        <translation>
            <numerusform>آزمودن %n مهاجرت</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply 1 migration</source>
        <translation>اعمال ۱ مهاجرت</translation>
    </message>
    <message numerus="yes">
        <source>Apply %n migrations</source>
        <translation>
            <numerusform>اعمال %n مهاجرت</numerusform>
        </translation>
    </message>
    <message>
        <source>They run in one transaction, which is rolled back. Until then they hold the locks that they take.</source>
        <translation>همه در یک تراکنش اجرا می‌شوند که برگردانده می‌شود. تا آن هنگام قفل‌هایی را که می‌گیرند نگه می‌دارند.</translation>
    </message>
    <message>
        <source>Each is a transaction of its own. What is done before an error stands.</source>
        <translation>هر کدام تراکنشی جداست. آنچه پیش از خطا انجام شده است می‌ماند.</translation>
    </message>
    <message>
        <source>Each is a transaction of its own, but for those whose first line says “no transaction”: of these single statements stand after an error.</source>
        <translation>هر کدام تراکنشی جداست، مگر آن‌هایی که خط نخستشان «no transaction» است: از این‌ها پس از خطا دستورهای تکی می‌مانند.</translation>
    </message>
    <message>
        <source>Statements, exactly as they will be sent</source>
        <translation>دستورها، درست همان‌گونه که فرستاده می‌شوند</translation>
    </message>
    <message>
        <source>Production: type “%1” to change this database.</source>
        <translation>تولید: برای تغییر این پایگاه داده «%1» را بنویسید.</translation>
    </message>
    <message>
        <source>Name of the database</source>
        <translation>نام پایگاه داده</translation>
    </message>
</context>
<context>
    <name>tw::MigrationWords</name>
    <message>
        <source>pending</source>
        <translation>مانده</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>اعمال‌شده</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation>ناتمام</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>پس از آن تغییر کرده</translation>
    </message>
    <message>
        <source>file is gone</source>
        <translation>پرونده نیست</translation>
    </message>
    <message>
        <source>late</source>
        <translation>دیرآمده</translation>
    </message>
    <message>
        <source>The file of %1 was changed since it was applied.</source>
        <translation>پروندهٔ %1 پس از اعمال تغییر کرده است.</translation>
    </message>
    <message>
        <source>%1 was applied, and its file is gone.</source>
        <translation>%1 اعمال شده و پرونده‌اش دیگر نیست.</translation>
    </message>
    <message>
        <source>%1 is pending, and newer ones are applied.</source>
        <translation>%1 مانده است و تازه‌ترها اعمال شده‌اند.</translation>
    </message>
    <message>
        <source>Nothing is pending.</source>
        <translation>چیزی نمانده است.</translation>
    </message>
    <message>
        <source>It is not applied.</source>
        <translation>اعمال نشده است.</translation>
    </message>
    <message>
        <source>%1 has no way down.</source>
        <translation>%1 راه بازگشت ندارد.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>a number and a state: &quot;5 applied&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 began and did not end.</source>
        <translation>%1 آغاز شده و پایان نیافته است.</translation>
    </message>
    <message>
        <source>What was applied is as the files have it.</source>
        <translation>آنچه اعمال شده با پرونده‌ها یکی است.</translation>
    </message>
    <message>
        <source>Folder and database differ.</source>
        <translation>پوشه و پایگاه داده با هم فرق دارند.</translation>
    </message>
    <message>
        <source>The trial failed; nothing was changed.</source>
        <translation>آزمایش شکست خورد؛ چیزی تغییر نکرد.</translation>
    </message>
    <message>
        <source>All of it would run; nothing was changed (%1 tried).</source>
        <translation>همه اجرا می‌شوند؛ چیزی تغییر نکرد (%1 آزموده شد).</translation>
    </message>
    <message>
        <source>It is not known what became of the last migration; read the list again.</source>
        <translation>سرنوشت مهاجرت آخر دانسته نیست؛ فهرست را دوباره بخوانید.</translation>
    </message>
    <message>
        <source>%1 of %2 taken back.</source>
        <translation>%1 از %2 پس گرفته شد.</translation>
    </message>
    <message>
        <source>%1 of %2 applied.</source>
        <translation>%1 از %2 اعمال شد.</translation>
    </message>
</context>
<context>
    <name>tw::MigrationsPage</name>
    <message>
        <source>Migrations</source>
        <extracomment>tab</extracomment>
        <translation>مهاجرت‌ها</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>پوشه…</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>تازه…</translation>
    </message>
    <message>
        <source>Apply all…</source>
        <translation>اعمال همه…</translation>
    </message>
    <message>
        <source>Apply up to here…</source>
        <translation>اعمال تا اینجا…</translation>
    </message>
    <message>
        <source>Try out…</source>
        <translation>آزمودن…</translation>
    </message>
    <message>
        <source>Take back to here…</source>
        <translation>پس گرفتن تا اینجا…</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>وارسی</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>ایست</translation>
    </message>
    <message>
        <source>Migrations by version</source>
        <translation>مهاجرت‌ها به ترتیب نسخه</translation>
    </message>
    <message>
        <source>SQL of the way up</source>
        <translation>SQL راه رفت</translation>
    </message>
    <message>
        <source>SQL of the way down</source>
        <translation>SQL راه بازگشت</translation>
    </message>
    <message>
        <source>No folder is chosen.</source>
        <translation>پوشه‌ای گزیده نشده است.</translation>
    </message>
    <message>
        <source>The files of the migration were made.</source>
        <translation>پرونده‌های مهاجرت ساخته شدند.</translation>
    </message>
    <message>
        <source>The migrations could not be read.</source>
        <translation>مهاجرت‌ها خوانده نشدند.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>دوباره امتحان کنید</translation>
    </message>
    <message>
        <source>Choose the folder of the migrations: SQL files called VERSION_NAME.up.sql and VERSION_NAME.down.sql.</source>
        <translation>پوشهٔ مهاجرت‌ها را برگزینید: پرونده‌های SQL با نام VERSION_NAME.up.sql و VERSION_NAME.down.sql.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>خواندن…</translation>
    </message>
    <message>
        <source>The folder holds no migrations yet.</source>
        <translation>پوشه هنوز مهاجرتی ندارد.</translation>
    </message>
    <message>
        <source>-- no way down</source>
        <translation>-- راه بازگشت ندارد</translation>
    </message>
    <message>
        <source>Migrations are running.</source>
        <translation>مهاجرت‌ها در حال اجرا هستند.</translation>
    </message>
    <message>
        <source>The migrations are not read yet.</source>
        <translation>مهاجرت‌ها هنوز خوانده نشده‌اند.</translation>
    </message>
    <message>
        <source>The connection is for reading only.</source>
        <translation>این اتصال تنها برای خواندن است.</translation>
    </message>
    <message>
        <source>The selected migration is not applied.</source>
        <translation>مهاجرت گزیده اعمال نشده است.</translation>
    </message>
    <message>
        <source>Folder of the migrations</source>
        <translation>پوشهٔ مهاجرت‌ها</translation>
    </message>
    <message>
        <source>%1 of %2 migrations done…</source>
        <translation>%1 از %2 مهاجرت انجام شد…</translation>
    </message>
    <message>
        <source>Running migrations</source>
        <translation>اجرای مهاجرت‌ها</translation>
    </message>
</context>
<context>
    <name>tw::MovedEdits</name>
    <message>
        <source>row</source>
        <translation>سطر</translation>
    </message>
    <message>
        <source>column</source>
        <translation>ستون</translation>
    </message>
    <message>
        <source>was</source>
        <translation>بود</translation>
    </message>
    <message>
        <source>is</source>
        <translation>هست</translation>
    </message>
</context>
<context>
    <name>tw::NamedFilters</name>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Save filter…</source>
        <translation>ذخیرهٔ صافی…</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>صافی‌های ذخیره‌شده</translation>
    </message>
    <message>
        <source>Recent filters</source>
        <translation>صافی‌های اخیر</translation>
    </message>
    <message>
        <source>Remove saved filter</source>
        <translation>برداشتن صافی ذخیره‌شده</translation>
    </message>
</context>
<context>
    <name>tw::Navigator</name>
    <message>
        <source>table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>partitioned table</source>
        <translation>جدول بخش‌بندی‌شده</translation>
    </message>
    <message>
        <source>foreign table</source>
        <translation>جدول خارجی</translation>
    </message>
    <message>
        <source>virtual table</source>
        <translation>جدول مجازی</translation>
    </message>
    <message>
        <source>view</source>
        <translation>نما</translation>
    </message>
    <message>
        <source>materialised view</source>
        <translation>نمای مادی‌شده</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>جدول‌ها</translation>
    </message>
    <message>
        <source>Foreign tables</source>
        <translation>جدول‌های خارجی</translation>
    </message>
    <message>
        <source>Virtual tables</source>
        <translation>جدول‌های مجازی</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>نماها</translation>
    </message>
    <message>
        <source>Materialised views</source>
        <translation>نماهای مادی‌شده</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>تلاش دوباره</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>در حال بارگذاری…</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>تابع‌ها</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>نوع‌ها</translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>دنباله‌ها</translation>
    </message>
    <message>
        <source>Indexes</source>
        <translation>نمایه‌ها</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>تریگرها</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>افزونه‌ها</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>نقش‌ها</translation>
    </message>
    <message>
        <source>function</source>
        <translation>تابع</translation>
    </message>
    <message>
        <source>procedure</source>
        <translation>رویه</translation>
    </message>
    <message>
        <source>aggregate</source>
        <translation>تابع تجمعی</translation>
    </message>
    <message>
        <source>enum</source>
        <translation>نوع شمارشی</translation>
    </message>
    <message>
        <source>domain</source>
        <translation>دامنه</translation>
    </message>
    <message>
        <source>composite type</source>
        <translation>نوع مرکب</translation>
    </message>
    <message>
        <source>range type</source>
        <translation>نوع بازه‌ای</translation>
    </message>
    <message>
        <source>sequence</source>
        <translation>دنباله</translation>
    </message>
    <message>
        <source>index</source>
        <translation>نمایه</translation>
    </message>
    <message>
        <source>trigger</source>
        <translation>تریگر</translation>
    </message>
    <message>
        <source>extension</source>
        <translation>افزونه</translation>
    </message>
    <message>
        <source>role</source>
        <translation>نقش</translation>
    </message>
    <message>
        <source>schema</source>
        <translation>طرح‌واره</translation>
    </message>
    <message>
        <source>database</source>
        <translation>پایگاه داده</translation>
    </message>
    <message>
        <source>No permission to look inside</source>
        <translation>اجازهٔ دیدن درون آن نیست</translation>
    </message>
    <message>
        <source>Nothing in here yet</source>
        <translation>هنوز چیزی اینجا نیست</translation>
    </message>
    <message>
        <source>Databases</source>
        <translation>پایگاه‌های داده</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>سنجاق‌شده</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>اخیر</translation>
    </message>
    <message>
        <source>The role may not connect to this database.</source>
        <translation>این نقش اجازهٔ اتصال به این پایگاه داده را ندارد.</translation>
    </message>
    <message>
        <source>open</source>
        <translation>باز</translation>
    </message>
    <message>
        <source>keeps the times of changes</source>
        <translation>زمان تغییرها را نگه می‌دارد</translation>
    </message>
    <message>
        <source>keeps who changed rows</source>
        <translation>نگه می‌دارد چه کسی سطرها را تغییر داده</translation>
    </message>
    <message>
        <source>keeps old versions of rows</source>
        <translation>نسخه‌های پیشین سطرها را نگه می‌دارد</translation>
    </message>
    <message>
        <source>keeps deleted rows</source>
        <translation>سطرهای حذف‌شده را نگه می‌دارد</translation>
    </message>
    <message>
        <source>has no key</source>
        <translation>کلید ندارد</translation>
    </message>
    <message>
        <source>read-only for this role</source>
        <translation>فقط‌خواندنی برای این نقش</translation>
    </message>
    <message>
        <source>No permission</source>
        <translation>بدون اجازه</translation>
    </message>
    <message>
        <source>The role may not read it; that needs SELECT.</source>
        <translation>این نقش اجازهٔ خواندن آن را ندارد؛ برای این کار SELECT لازم است.</translation>
    </message>
    <message>
        <source>Attached files</source>
        <translation>پرونده‌های پیوست</translation>
    </message>
</context>
<context>
    <name>tw::NavigatorDock</name>
    <message>
        <source>Navigator</source>
        <translation>ناوبر</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>اتصال تازه</translation>
    </message>
    <message>
        <source>Filter connections and tables</source>
        <translation>صافی اتصال‌ها و جدول‌ها</translation>
    </message>
    <message>
        <source>Filter objects</source>
        <translation>صافی شیءها</translation>
    </message>
    <message>
        <source>Several words narrow it down; ^word at the start, word$ at the end</source>
        <translation>چند واژه فهرست را کوتاه می‌کنند؛ ‎^واژه در آغاز، واژه$ در پایان</translation>
    </message>
</context>
<context>
    <name>tw::NavigatorMenu</name>
    <message>
        <source>&amp;Open data</source>
        <translation>گشودن داده‌ها</translation>
    </message>
    <message>
        <source>&amp;Open database</source>
        <translation>گشودن پایگاه داده</translation>
    </message>
    <message>
        <source>&amp;Copy name	Ctrl+C</source>
        <translation>رونوشت نام	Ctrl+C</translation>
    </message>
    <message>
        <source>Copy &amp;qualified name</source>
        <translation>رونوشت نام کامل</translation>
    </message>
    <message>
        <source>Copy &amp;DDL</source>
        <translation>رونوشت DDL</translation>
    </message>
    <message>
        <source>Count &amp;exactly</source>
        <translation>شمارش دقیق</translation>
    </message>
    <message>
        <source>Un&amp;pin</source>
        <translation>برداشتن سنجاق</translation>
    </message>
    <message>
        <source>&amp;Pin</source>
        <translation>سنجاق کردن</translation>
    </message>
    <message>
        <source>Ne&amp;w database…</source>
        <translation>پایگاه دادهٔ تازه…</translation>
    </message>
    <message>
        <source>The DDL of %1 could not be read.</source>
        <translation>DDL مربوط به %1 خوانده نشد.</translation>
    </message>
    <message>
        <source>The rows of %1 could not be counted.</source>
        <translation>سطرهای %1 شمرده نشد.</translation>
    </message>
    <message>
        <source>Detach %1</source>
        <translation>جدا کردن %1</translation>
    </message>
    <message>
        <source>Open in &amp;SQL console</source>
        <translation>باز کردن در کنسول &amp;SQL</translation>
    </message>
    <message>
        <source>New S&amp;QL console</source>
        <translation>کنسول S&amp;QL تازه</translation>
    </message>
    <message>
        <source>&amp;Import into this table…</source>
        <translation>&amp;درون‌برد به این جدول…</translation>
    </message>
    <message>
        <source>&amp;Import as a new table…</source>
        <translation>&amp;درون‌برد به صورت جدول تازه…</translation>
    </message>
    <message>
        <source>New &amp;table…</source>
        <translation>&amp;جدول تازه…</translation>
    </message>
    <message>
        <source>Co&amp;mpare data with…</source>
        <translation>مقایسهٔ داده‌ها با…</translation>
    </message>
    <message>
        <source>Export ta&amp;bles…</source>
        <translation>برون‌برد جدول‌ها…</translation>
    </message>
    <message>
        <source>T&amp;ransfer tables…</source>
        <translation>انتقال جدول‌ها…</translation>
    </message>
    <message>
        <source>Open &amp;filtered…</source>
        <translation>گشودن با صافی…</translation>
    </message>
    <message>
        <source>Open s&amp;tructure	F4</source>
        <translation>گشودن ساختار	F4</translation>
    </message>
    <message>
        <source>&amp;Collapse</source>
        <translation>بستن شاخه</translation>
    </message>
    <message>
        <source>&amp;Expand</source>
        <translation>گشودن شاخه</translation>
    </message>
    <message>
        <source>Copy &amp;names</source>
        <translation>رونوشت نام‌ها</translation>
    </message>
    <message>
        <source>Re&amp;fresh	F5</source>
        <translation>بازخوانی	F5</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>برون‌برد…</translation>
    </message>
    <message>
        <source>&amp;Which rows are deleted…</source>
        <translation>کدام سطرها حذف‌شده‌اند…</translation>
    </message>
    <message>
        <source>Tras&amp;h of all tables</source>
        <translation>سطل بازیافت همهٔ جدول‌ها</translation>
    </message>
    <message>
        <source>M&amp;igrations</source>
        <translation>مهاجرت‌ها</translation>
    </message>
    <message>
        <source>Import from c&amp;lipboard…</source>
        <translation>درون‌برد از &amp;بریده‌دان…</translation>
    </message>
    <message>
        <source>The clipboard holds no text.</source>
        <translation>متنی در بریده‌دان نیست.</translation>
    </message>
</context>
<context>
    <name>tw::NavigatorModel</name>
    <message>
        <source>%1, connected</source>
        <translation>%1، وصل</translation>
    </message>
    <message>
        <source>%1, not connected</source>
        <translation>%1، وصل نیست</translation>
    </message>
    <message>
        <source>about %1 on disk</source>
        <translation>حدود %1 روی دیسک</translation>
    </message>
    <message>
        <source>about %1 rows</source>
        <extracomment>number of rows</extracomment>
        <translation>حدود %1 سطر</translation>
    </message>
    <message>
        <source>default connection</source>
        <translation>اتصال پیش‌فرض</translation>
    </message>
</context>
<context>
    <name>tw::NavigatorTree</name>
    <message>
        <source>Connections and tables</source>
        <translation>اتصال‌ها و جدول‌ها</translation>
    </message>
</context>
<context>
    <name>tw::NewDatabaseDialog</name>
    <message>
        <source>New database</source>
        <translation>پایگاه دادهٔ تازه</translation>
    </message>
    <message>
        <source>Name of the new database</source>
        <translation>نام پایگاه دادهٔ تازه</translation>
    </message>
    <message>
        <source>Create database</source>
        <translation>ساختن پایگاه داده</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>The connection is closed.</source>
        <translation>اتصال بسته است.</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>در حال ساختن…</translation>
    </message>
</context>
<context>
    <name>tw::NewMigrationDialog</name>
    <message>
        <source>Name of the new migration</source>
        <translation>نام مهاجرت تازه</translation>
    </message>
    <message>
        <source>&amp;Make files</source>
        <translation>ساختن پرونده‌ها</translation>
    </message>
    <message>
        <source>New migration</source>
        <translation>مهاجرت تازه</translation>
    </message>
    <message>
        <source>Two files are made in the folder, one for each way. The time in front of the name puts them in order.</source>
        <translation>دو پرونده در پوشه ساخته می‌شود، یکی برای هر راه. زمان پیش از نام، ترتیبشان را می‌سازد.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>نام</translation>
    </message>
</context>
<context>
    <name>tw::NewTable</name>
    <message>
        <source>Tables are made in the first file; open this one for itself.</source>
        <translation>جدول‌ها در پروندهٔ نخست ساخته می‌شوند؛ این پرونده را جداگانه باز کنید.</translation>
    </message>
</context>
<context>
    <name>tw::NewTablePage</name>
    <message>
        <source>New table</source>
        <extracomment>tab of a table that is not there yet</extracomment>
        <translation>جدول تازه</translation>
    </message>
    <message>
        <source>Name of the new table</source>
        <translation>نام جدول تازه</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>در %1</translation>
    </message>
    <message>
        <source>Columns of the new table</source>
        <translation>ستون‌های جدول تازه</translation>
    </message>
    <message>
        <source>Keys and indexes of the new table</source>
        <translation>کلیدها و نمایه‌های جدول تازه</translation>
    </message>
    <message>
        <source>New table %1</source>
        <translation>جدول تازهٔ %1</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>در حال بارگذاری…</translation>
    </message>
    <message>
        <source>The structure could not be read.</source>
        <translation>ساختار خوانده نشد.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>تلاش دوباره</translation>
    </message>
    <message>
        <source>Key or index</source>
        <translation>کلید یا نمایه</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>تعریف</translation>
    </message>
    <message>
        <source>Making %1</source>
        <translation>در حال ساختن %1</translation>
    </message>
</context>
<context>
    <name>tw::NoticeBar</name>
    <message>
        <source>Help with this message</source>
        <translation>راهنمایی دربارهٔ این پیام</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>بستن پیام</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بستن</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>جزئیات…</translation>
    </message>
    <message>
        <source>Details of this message</source>
        <translation>جزئیات این پیام</translation>
    </message>
</context>
<context>
    <name>tw::NoticeDetails</name>
    <message>
        <source>Time: %1</source>
        <translation>زمان: %1</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>جزئیات</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;رونوشت</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;بستن</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بستن</translation>
    </message>
    <message>
        <source>All details</source>
        <translation>همهٔ جزئیات</translation>
    </message>
    <message>
        <source>Copy all details</source>
        <translation>رونوشت همهٔ جزئیات</translation>
    </message>
</context>
<context>
    <name>tw::OrderedEntries</name>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;حذف</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>به &amp;بالا</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>به &amp;پایین</translation>
    </message>
</context>
<context>
    <name>tw::PageConflicts</name>
    <message>
        <source>answer to a conflict</source>
        <translation>پاسخ به تعارض</translation>
    </message>
    <message>
        <source>row inserted anew</source>
        <translation>درج دوبارهٔ سطر</translation>
    </message>
</context>
<context>
    <name>tw::PageFailure</name>
    <message>
        <source>Show them</source>
        <translation>نشانشان دهید</translation>
    </message>
    <message>
        <source>That row is deleted. Restore it and change it instead, or choose another value.</source>
        <translation>آن سطر حذف‌شده است. آن را بازگردانید و به‌جای این تغییر دهید، یا مقدار دیگری برگزینید.</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>بازگرداندن آن</translation>
    </message>
</context>
<context>
    <name>tw::PageFilter</name>
    <message>
        <source>Filter not applied: %1</source>
        <translation>صافی اعمال نشد: %1</translation>
    </message>
    <message>
        <source>Order not applied: %1</source>
        <translation>ترتیب اعمال نشد: %1</translation>
    </message>
    <message>
        <source>custom SQL</source>
        <translation>SQL دلخواه</translation>
    </message>
</context>
<context>
    <name>tw::PageNavigation</name>
    <message>
        <source>First page</source>
        <translation>نخستین صفحه</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>صفحهٔ قبلی</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>صفحهٔ بعدی</translation>
    </message>
    <message>
        <source>Last page</source>
        <translation>آخرین صفحه</translation>
    </message>
    <message>
        <source>Page number</source>
        <translation>شمارهٔ صفحه</translation>
    </message>
    <message>
        <source>Rows per page</source>
        <translation>سطر در هر صفحه</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 سطر</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>از %1</translation>
    </message>
</context>
<context>
    <name>tw::PagePosition</name>
    <message>
        <source>Top rows by %1</source>
        <translation>سطرهای برتر بر پایهٔ %1</translation>
    </message>
    <message>
        <source>Number of rows with the greatest values</source>
        <translation>تعداد سطرهایی با بیشترین مقدارها</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>نمایش</translation>
    </message>
</context>
<context>
    <name>tw::PageStatus</name>
    <message>
        <source>Not protected against a crash</source>
        <translation>در برابر فروپاشی برنامه محافظت نمی‌شود</translation>
    </message>
    <message>
        <source>Read-only: %1</source>
        <translation>فقط‌خواندنی: %1</translation>
    </message>
    <message>
        <source>Key: %1</source>
        <translation>کلید: %1</translation>
    </message>
    <message>
        <source>Masked values are shown</source>
        <translation>مقدارهای پوشیده نمایش داده می‌شوند</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>در حال بارگذاری…</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 میلی‌ثانیه</translation>
    </message>
    <message>
        <source>There are no rows on this page.</source>
        <translation>در این صفحه سطری نیست.</translation>
    </message>
    <message>
        <source>No row matches the filter.</source>
        <translation>هیچ سطری با صافی نمی‌خواند.</translation>
    </message>
    <message>
        <source>No row belongs to it.</source>
        <translation>هیچ سطری به آن تعلق ندارد.</translation>
    </message>
    <message>
        <source>This view has no rows.</source>
        <translation>این نما سطری ندارد.</translation>
    </message>
    <message>
        <source>This table has no rows.</source>
        <translation>این جدول سطری ندارد.</translation>
    </message>
    <message>
        <source>No deleted row belongs to it.</source>
        <translation>هیچ سطر حذف‌شده‌ای به آن تعلق ندارد.</translation>
    </message>
    <message>
        <source>No row is deleted.</source>
        <translation>هیچ سطری حذف نشده است.</translation>
    </message>
    <message>
        <source>No active row belongs to it.</source>
        <translation>هیچ سطر فعالی به آن تعلق ندارد.</translation>
    </message>
    <message>
        <source>This table has no active rows.</source>
        <translation>این جدول سطر فعالی ندارد.</translation>
    </message>
    <message>
        <source>Data of %1</source>
        <translation>داده‌های %1</translation>
    </message>
</context>
<context>
    <name>tw::PageWork</name>
    <message>
        <source>Stop</source>
        <translation>ایست</translation>
    </message>
    <message>
        <source>Saving 1 change of %1</source>
        <translation>ذخیرهٔ ۱ تغییر %1</translation>
    </message>
    <message numerus="yes">
        <source>Saving %n changes of %1</source>
        <translation>
            <numerusform>ذخیرهٔ %n تغییر %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>برون‌برد %1</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>خواندن %1</translation>
    </message>
    <message>
        <source>Importing into %1</source>
        <translation>درون‌برد به %1</translation>
    </message>
</context>
<context>
    <name>tw::PagerBar</name>
    <message>
        <source>of ~%1 (estimate)</source>
        <translation>از ~%1 (تخمینی)</translation>
    </message>
    <message>
        <source>of exactly %1</source>
        <translation>از دقیقاً %1</translation>
    </message>
    <message>
        <source>Count exactly</source>
        <translation>شمارش دقیق</translation>
    </message>
    <message>
        <source>Count rows exactly</source>
        <translation>شمارش دقیق سطرها</translation>
    </message>
    <message>
        <source> · %1 live of %2</source>
        <translation> · %1 فعال از %2</translation>
    </message>
    <message>
        <source>No rows</source>
        <translation>هیچ سطری نیست</translation>
    </message>
    <message>
        <source>No rows %1</source>
        <translation>هیچ سطری %1</translation>
    </message>
    <message>
        <source>Rows %1–%2 %3</source>
        <translation>سطرهای %1–%2 %3</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>ایست</translation>
    </message>
    <message>
        <source>Jump to…</source>
        <translation>پرش به…</translation>
    </message>
    <message>
        <source>Jump to a row</source>
        <translation>پرش به یک سطر</translation>
    </message>
    <message>
        <source>of at least %1</source>
        <translation>از دست‌کم %1</translation>
    </message>
    <message>
        <source>of an unknown number</source>
        <translation>از شماری نامعلوم</translation>
    </message>
    <message>
        <source>Counted when these rows were read.</source>
        <translation>هنگام خواندن این سطرها شمرده شده است.</translation>
    </message>
    <message>
        <source>The server has no statistics of this table. Counting exactly reads all rows.</source>
        <translation>کارساز آماری از این جدول ندارد. شمارش دقیق همهٔ سطرها را می‌خواند.</translation>
    </message>
    <message>
        <source> · counting…</source>
        <translation> · در حال شمارش…</translation>
    </message>
    <message>
        <source>%1 · visible to you</source>
        <translation>%1 · آنچه شما می‌بینید</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 دقیقه</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 ساعت</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 روز</translation>
    </message>
    <message>
        <source>of ~%1 (estimate, %2 old)</source>
        <translation>از ~%1 (برآورد، %2 پیش)</translation>
    </message>
    <message>
        <source>Stop counting or searching</source>
        <translation>ایست شمارش یا جستجو</translation>
    </message>
    <message>
        <source>Estimated from the statistics of the server. Counting exactly reads all rows.</source>
        <translation>برآورد کارساز از روی آمارهایش. شمارش دقیق همهٔ سطرها را می‌خواند.</translation>
    </message>
    <message>
        <source>At least so many rows exist; there may be more. Counting exactly reads them all.</source>
        <translation>این شمار سطر دیده شده و شاید بیشتر هم باشد. شمارش دقیق همه را می‌خواند.</translation>
    </message>
    <message>
        <source>Policies of the table limit the rows you see. </source>
        <translation>سیاست‌های جدول تعیین می‌کنند کدام سطرهایش را می‌بینید. </translation>
    </message>
    <message>
        <source>The position of these rows is estimated. </source>
        <translation>جای این سطرها میان همه، برآورد شده است. </translation>
    </message>
</context>
<context>
    <name>tw::PaletteModel</name>
    <message>
        <source>No connection is open.</source>
        <translation>هیچ اتصالی باز نیست.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>فرمان‌ها</translation>
    </message>
    <message>
        <source>Connect to %1</source>
        <translation>اتصال به %1</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>اتصال‌ها</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>شیءها</translation>
    </message>
    <message>
        <source>unavailable</source>
        <translation>در دسترس نیست</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>چیزی یافت نشد</translation>
    </message>
</context>
<context>
    <name>tw::ParametersDialog</name>
    <message>
        <source>Parameters</source>
        <translation>پارامترها</translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation>مقدار %1</translation>
    </message>
    <message>
        <source>Kind of %1</source>
        <translation>نوع %1</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>متن</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>عدد</translation>
    </message>
</context>
<context>
    <name>tw::PasswordDialog</name>
    <message>
        <source>Password</source>
        <translation>گذرواژه</translation>
    </message>
    <message>
        <source>%1 asks for a password.</source>
        <translation>%1 گذرواژه می‌خواهد.</translation>
    </message>
    <message>
        <source>%1 asks for the password of %2.</source>
        <translation>%1 گذرواژهٔ %2 را می‌خواهد.</translation>
    </message>
    <message>
        <source>The password is kept in memory until the program ends.</source>
        <translation>گذرواژه تا پایان برنامه در حافظه می‌ماند.</translation>
    </message>
    <message>
        <source>Co&amp;nnect</source>
        <translation>اتصال</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>اتصال</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>انصراف</translation>
    </message>
    <message>
        <source>It is forgotten when you disconnect.</source>
        <translation>هنگام قطع اتصال فراموش می‌شود.</translation>
    </message>
    <message>
        <source>It is saved in the keychain once the server has accepted it.</source>
        <translation>همین که کارساز آن را بپذیرد به دستهٔ‌کلید می‌رود.</translation>
    </message>
</context>
<context>
    <name>tw::PasswordField</name>
    <message>
        <source>Keep in the keychain</source>
        <translation>نگه‌داری در دسته‌کلید</translation>
    </message>
    <message>
        <source>Kept by the desktop&apos;s secret service, never in the profile file.</source>
        <translation>در سرویس رمزهای میزکار نگه داشته می‌شود، هرگز نه در پروندهٔ پروفایل.</translation>
    </message>
    <message>
        <source>This session only</source>
        <translation>فقط همین نشست</translation>
    </message>
    <message>
        <source>Kept in memory until the program ends.</source>
        <translation>تا پایان برنامه در حافظه نگه داشته می‌شود.</translation>
    </message>
    <message>
        <source>Ask every time</source>
        <translation>هر بار پرسیده شود</translation>
    </message>
    <message>
        <source>Asked for whenever you connect, forgotten when you disconnect.</source>
        <translation>هنگام هر اتصال پرسیده و با قطع اتصال فراموش می‌شود.</translation>
    </message>
    <message>
        <source>Run a command</source>
        <translation>اجرای یک فرمان</translation>
    </message>
    <message>
        <source>The first line it prints is the password. No shell reads the words.</source>
        <translation>نخستین سطر خروجی آن گذرواژه است. هیچ شِلی واژه‌ها را نمی‌خواند.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>گذرواژه</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>بی‌تغییر</translation>
    </message>
    <message>
        <source>Where the password is kept</source>
        <translation>جای نگه‌داری گذرواژه</translation>
    </message>
    <message>
        <source>Command that prints the password</source>
        <translation>فرمانی که گذرواژه را چاپ می‌کند</translation>
    </message>
    <message>
        <source>The password will be asked for when you connect.</source>
        <translation>گذرواژه هنگام اتصال پرسیده خواهد شد.</translation>
    </message>
</context>
<context>
    <name>tw::PasswordHashDialog</name>
    <message>
        <source>Password hash</source>
        <translation>درهم‌سازی گذرواژه</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>گذرواژه</translation>
    </message>
    <message>
        <source>Password once more</source>
        <translation>تکرار گذرواژه</translation>
    </message>
    <message>
        <source>&amp;Insert hash</source>
        <translation>&amp;درج درهم‌سازی</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;گذرواژه</translation>
    </message>
    <message>
        <source>&amp;Once more</source>
        <translation>&amp;دوباره</translation>
    </message>
    <message>
        <source>Making the hash…</source>
        <translation>در حال ساخت درهم‌سازی…</translation>
    </message>
    <message>
        <source>The cell gets a salted hash (PBKDF2 with SHA-256). The password itself is neither staged nor saved.</source>
        <translation>خانه یک درهم‌سازی نمک‌دار می‌گیرد (PBKDF2 با SHA-256). خود گذرواژه نه در انتظار می‌ماند و نه ذخیره می‌شود.</translation>
    </message>
    <message>
        <source>The passwords do not match.</source>
        <translation>گذرواژه‌ها یکسان نیستند.</translation>
    </message>
</context>
<context>
    <name>tw::PasswordKeeper</name>
    <message>
        <source>This computer has no keychain that can be used.</source>
        <translation>این رایانه دستهٔ‌کلیدی ندارد که بتوان به کار برد.</translation>
    </message>
    <message>
        <source>Choose another place for the password.</source>
        <translation>جای دیگری برای گذرواژه برگزینید.</translation>
    </message>
    <message>
        <source>%1 is set up to ask for its password each time.</source>
        <translation>%1 چنان تنظیم شده که هر بار گذرواژه‌اش را بپرسد.</translation>
    </message>
</context>
<context>
    <name>tw::PastFlow</name>
    <message>
        <source>version of a row</source>
        <translation>نسخه‌ای از یک سطر</translation>
    </message>
</context>
<context>
    <name>tw::PasteDialog</name>
    <message>
        <source>nothing</source>
        <translation>هیچ</translation>
    </message>
    <message>
        <source>Paste special</source>
        <translation>چسباندن ویژه</translation>
    </message>
    <message>
        <source>&amp;Rows become columns</source>
        <translation>&amp;سطرها ستون می‌شوند</translation>
    </message>
    <message>
        <source>The first row &amp;names the columns</source>
        <translation>سطر نخست ستون‌ها را &amp;نام می‌برد</translation>
    </message>
    <message>
        <source>What is &amp;empty becomes an empty text, not NULL</source>
        <translation>خالی متن &amp;خالی می‌شود نه NULL</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;چسباندن</translation>
    </message>
    <message>
        <source>Column for %1</source>
        <translation>ستون برای %1</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>کنار گذاشته</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 is chosen twice.</source>
        <translation>%1 دو بار انتخاب شده است.</translation>
    </message>
    <message>
        <source>1 row, from the cursor on.</source>
        <translation>۱ سطر، از مکان‌نما به بعد.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows, from the cursor on.</source>
        <translation>
            <numerusform>%n سطر، از مکان‌نما به بعد.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tw::PendingActions</name>
    <message>
        <source>&amp;Go to row</source>
        <translation>رفتن به سطر</translation>
    </message>
    <message>
        <source>Revert &amp;cell</source>
        <translation>پس گرفتن خانه</translation>
    </message>
    <message>
        <source>Revert &amp;row</source>
        <translation>پس گرفتن سطر</translation>
    </message>
    <message>
        <source>Discard the changes of %1</source>
        <translation>دور انداختن تغییرهای %1</translation>
    </message>
    <message>
        <source>Review and save %1</source>
        <translation>بازبینی و ذخیرهٔ %1</translation>
    </message>
</context>
<context>
    <name>tw::PendingDock</name>
    <message>
        <source>Pending changes</source>
        <translation>تغییرهای در انتظار</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>دور انداختن…</translation>
    </message>
    <message>
        <source>1 pending change</source>
        <translation>۱ تغییر در انتظار</translation>
    </message>
    <message numerus="yes">
        <source>%n pending changes</source>
        <translation>
            <numerusform>%n تغییر در انتظار</numerusform>
        </translation>
    </message>
    <message>
        <source>Review and save 1 change of %1</source>
        <translation>بازبینی و ذخیرهٔ ۱ تغییر %1</translation>
    </message>
    <message numerus="yes">
        <source>Review and save %n changes of %1</source>
        <translation>
            <numerusform>بازبینی و ذخیرهٔ %n تغییر %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard the changes of %1</source>
        <translation>دور انداختن تغییرهای %1</translation>
    </message>
    <message>
        <source>%1 below %2</source>
        <translation>%1 زیر %2</translation>
    </message>
    <message>
        <source>Go to row (Enter)</source>
        <translation>رفتن به سطر (Enter)</translation>
    </message>
    <message>
        <source>Revert change (Del)</source>
        <translation>پس گرفتن تغییر (Del)</translation>
    </message>
    <message>
        <source>Hide pending changes</source>
        <translation>پنهان کردن تغییرهای در انتظار</translation>
    </message>
    <message>
        <source>Unsaved changes; Enter goes to the row, Del reverts a change</source>
        <translation>تغییرهای ذخیره‌نشده؛ Enter به سطر می‌رود، Del تغییر را پس می‌گیرد</translation>
    </message>
    <message>
        <source>No pending changes. Changed cells of all open tables appear here.</source>
        <translation>تغییری در انتظار نیست. خانه‌های تغییریافتهٔ همهٔ جدول‌های باز اینجا می‌آیند.</translation>
    </message>
</context>
<context>
    <name>tw::PendingModel</name>
    <message>
        <source>being saved</source>
        <translation>در حال ذخیره</translation>
    </message>
    <message>
        <source>unknown whether saved</source>
        <translation>ذخیره شدنش نامعلوم</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>آماده</translation>
    </message>
    <message>
        <source>1 more row</source>
        <translation>۱ سطر دیگر</translation>
    </message>
    <message numerus="yes">
        <source>%n more rows</source>
        <translation>
            <numerusform>%n سطر دیگر</numerusform>
        </translation>
    </message>
    <message>
        <source>whole row</source>
        <translation>همهٔ سطر</translation>
    </message>
    <message>
        <source>1 update</source>
        <translation>۱ به‌روزرسانی</translation>
    </message>
    <message numerus="yes">
        <source>%n updates</source>
        <translation>
            <numerusform>%n به‌روزرسانی</numerusform>
        </translation>
    </message>
    <message>
        <source>1 new row</source>
        <translation>۱ سطر تازه</translation>
    </message>
    <message numerus="yes">
        <source>%n new rows</source>
        <translation>
            <numerusform>%n سطر تازه</numerusform>
        </translation>
    </message>
    <message>
        <source>1 deletion</source>
        <translation>۱ حذف</translation>
    </message>
    <message numerus="yes">
        <source>%n deletions</source>
        <translation>
            <numerusform>%n حذف</numerusform>
        </translation>
    </message>
    <message>
        <source>1 restored</source>
        <translation>۱ بازگردانی</translation>
    </message>
    <message numerus="yes">
        <source>%n restored</source>
        <translation>
            <numerusform>%n بازگردانی</numerusform>
        </translation>
    </message>
    <message>
        <source>1 failed</source>
        <translation>۱ ناکام</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n ناکام</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: 1 changed row</source>
        <translation>%1: ۱ سطر تغییریافته</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n changed rows</source>
        <translation>
            <numerusform>%1: %n سطر تغییریافته</numerusform>
        </translation>
    </message>
    <message>
        <source>Row</source>
        <translation>سطر</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>ستون</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>پیش</translation>
    </message>
    <message>
        <source>After</source>
        <translation>پس</translation>
    </message>
    <message>
        <source>State</source>
        <translation>وضعیت</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 کم است</translation>
    </message>
    <message>
        <source>%1 are missing</source>
        <translation>%1 کم‌اند</translation>
    </message>
</context>
<context>
    <name>tw::PickCellEditor</name>
    <message>
        <source>Allowed values</source>
        <translation>مقدارهای مجاز</translation>
    </message>
</context>
<context>
    <name>tw::PlanHints</name>
    <message>
        <source>%1 read %2 rows and kept %3 of them: an index on what its condition tests would read fewer.</source>
        <translation>%1 تعداد %2 سطر خواند و %3 تا را نگه داشت: نمایه‌ای روی آنچه شرط می‌سنجد سطرهای کمتری می‌خواند.</translation>
    </message>
    <message>
        <source>%1 went through the whole table %2 times: an index on the columns of the join would find its rows.</source>
        <translation>%1 تمام جدول را %2 بار پیمود: نمایه‌ای روی ستون‌های پیوند سطرهایش را پیدا می‌کند.</translation>
    </message>
    <message>
        <source>%1 returned %2 rows where %3 were expected: ANALYZE of its tables may lead to a better plan.</source>
        <translation>%1 تعداد %2 سطر برگرداند و انتظار %3 بود: ANALYZE جدول‌ها شاید به برنامه‌ای بهتر برسد.</translation>
    </message>
    <message>
        <source>%1 wrote %2 to disk for want of memory: more of it for each statement would keep that in memory.</source>
        <translation>%1 به سبب کمبود حافظه %2 روی دیسک نوشت: با حافظهٔ بیشتر برای هر دستور، در حافظه می‌ماند.</translation>
    </message>
    <message>
        <source>%1 reads the whole table: where a condition keeps few of its rows, an index would read fewer.</source>
        <translation>%1 تمام جدول را می‌خواند: جایی که شرط سطرهای کمی را نگه می‌دارد، نمایه کمتر می‌خواند.</translation>
    </message>
</context>
<context>
    <name>tw::PlanModel</name>
    <message>
        <source>Planning %1 ms</source>
        <translation>برنامه‌ریزی %1 میلی‌ثانیه</translation>
    </message>
    <message>
        <source>execution %1 ms</source>
        <translation>اجرا %1 میلی‌ثانیه</translation>
    </message>
    <message>
        <source>As the engine expects it; the statement did not run</source>
        <translation>چنان که موتور انتظار دارد؛ دستور اجرا نشد</translation>
    </message>
    <message>
        <source>never executed</source>
        <translation>هرگز اجرا نشد</translation>
    </message>
    <message>
        <source>%1 + %2</source>
        <translation>%1 + %2</translation>
    </message>
    <message>
        <source>%1, the worst step</source>
        <extracomment>of the step that took longest</extracomment>
        <translation>%1، پرهزینه‌ترین گام</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>گام</translation>
    </message>
    <message>
        <source>Rows expected</source>
        <translation>سطرهای مورد انتظار</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>سطرها</translation>
    </message>
    <message>
        <source>Own ms</source>
        <translation>خودش (ms)</translation>
    </message>
    <message>
        <source>Total ms</source>
        <translation>مجموع (ms)</translation>
    </message>
    <message>
        <source>Loops</source>
        <translation>دورها</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>هزینه</translation>
    </message>
    <message>
        <source>Blocks hit + read</source>
        <translation>بلوک: یافته + خوانده</translation>
    </message>
</context>
<context>
    <name>tw::PlanView</name>
    <message>
        <source>What would help, and more of the step</source>
        <translation>آنچه کمک می‌کند، و جزئیات گام</translation>
    </message>
    <message>
        <source>Steps of the plan</source>
        <translation>گام‌های برنامه</translation>
    </message>
    <message>
        <source>%1 – the worst step</source>
        <translation>%1 – پرهزینه‌ترین گام</translation>
    </message>
</context>
<context>
    <name>tw::PoolChart</name>
    <message>
        <source>Connections over the last two minutes</source>
        <translation>اتصال‌ها در دو دقیقهٔ گذشته</translation>
    </message>
    <message>
        <source>%1 in use, %2 idle, %3 waiting; limit %4</source>
        <translation>%1 در کار، %2 بیکار، %3 منتظر؛ سقف %4</translation>
    </message>
    <message>
        <source>2 min ago</source>
        <translation>۲ دقیقه پیش</translation>
    </message>
    <message>
        <source>1 min ago</source>
        <translation>۱ دقیقه پیش</translation>
    </message>
    <message>
        <source>now</source>
        <translation>اکنون</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>در کار</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>بیکار</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>منتظر</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>سقف %1</translation>
    </message>
</context>
<context>
    <name>tw::PoolDock</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 م‌ث</translation>
    </message>
    <message>
        <source>in use of limit</source>
        <translation>در کار از سقف</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>بیکار</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>در حال گشودن</translation>
    </message>
    <message>
        <source>waiting now</source>
        <translation>اکنون منتظر</translation>
    </message>
    <message>
        <source>wait, 95 %</source>
        <translation>انتظار، ۹۵٪</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>گشوده</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>بسته</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>استخر</translation>
    </message>
    <message>
        <source>Who holds connections, and who waits for one</source>
        <translation>چه کسی اتصال دارد و چه کسی منتظر است</translation>
    </message>
    <message>
        <source>Hide the pool</source>
        <translation>پنهان کردن استخر</translation>
    </message>
    <message>
        <source>Pool · no connection is open</source>
        <translation>استخر · هیچ اتصالی باز نیست</translation>
    </message>
    <message>
        <source>Pool · %1</source>
        <translation>استخر · %1</translation>
    </message>
    <message>
        <source>Closed: %1</source>
        <translation>بسته: %1</translation>
    </message>
</context>
<context>
    <name>tw::PoolMonitor</name>
    <message numerus="yes">
        <source>%Ln not needed</source>
        <translation>
            <numerusform>%Ln بی‌نیاز</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln too old</source>
        <translation>
            <numerusform>%Ln کهنه</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln outdated</source>
        <translation>
            <numerusform>%Ln از روز افتاده</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln ناکام</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lost</source>
        <translation>
            <numerusform>%Ln از دست رفته</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln idle for long</source>
        <translation>
            <numerusform>%Ln دیری بیکار</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not to be reset</source>
        <translation>
            <numerusform>%Ln بازنشاندنی نبود</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln رد شد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln after use</source>
        <translation>
            <numerusform>%Ln پس از کار</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln detached</source>
        <translation>
            <numerusform>%Ln جدا شد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln at the end</source>
        <translation>
            <numerusform>%Ln در پایان</numerusform>
        </translation>
    </message>
    <message>
        <source>in use</source>
        <translation>در کار</translation>
    </message>
    <message>
        <source>waiting, place %1</source>
        <translation>منتظر، جای %1</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>اتصال</translation>
    </message>
    <message>
        <source>State</source>
        <translation>وضعیت</translation>
    </message>
    <message>
        <source>For</source>
        <translation>برای</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>از</translation>
    </message>
</context>
<context>
    <name>tw::PoolPage</name>
    <message>
        <source>Preset</source>
        <translation>پیش‌تنظیم</translation>
    </message>
    <message>
        <source>own settings</source>
        <translation>تنظیمات خودتان</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>پیش‌تنظیم</translation>
    </message>
    <message>
        <source>Test the connection to compare these numbers with the limits of the server.</source>
        <translation>اتصال را بیازمایید تا این عددها با آنچه کارساز می‌دهد سنجیده شوند.</translation>
    </message>
</context>
<context>
    <name>tw::PreferenceRow</name>
    <message>
        <source>Reset %1 to the default</source>
        <translation>بازنشانی %1 به پیش‌فرض</translation>
    </message>
    <message>
        <source>Reset to the default</source>
        <translation>بازنشانی به پیش‌فرض</translation>
    </message>
</context>
<context>
    <name>tw::Preferences</name>
    <message>
        <source>On</source>
        <translation>روشن</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>خاموش</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>روشن</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>تیره</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>سایه‌روشن زیاد</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>عادی</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>فشرده</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>گشاده</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>زبان</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>پوسته</translation>
    </message>
    <message>
        <source>In pages</source>
        <translation>صفحه‌بندی‌شده</translation>
    </message>
    <message>
        <source>Without pages</source>
        <translation>بدون صفحه‌بندی</translation>
    </message>
    <message>
        <source>With their values, and with the texts and the history of SQL consoles, in a folder that only you can read. When this is off, none of it is written to disk, and what is unsaved is lost if the program ends unexpectedly.</source>
        <translation>همراه با مقدارهایشان و با متن‌ها و تاریخچهٔ کنسول‌های SQL، در پوشه‌ای که تنها شما می‌توانید بخوانید. اگر خاموش باشد، هیچ‌یک روی دیسک نوشته نمی‌شود و با پایان ناگهانی برنامه آنچه ذخیره نشده از دست می‌رود.</translation>
    </message>
    <message>
        <source>Rows of tables</source>
        <translation>سطرهای جدول‌ها</translation>
    </message>
    <message>
        <source>Without pages all rows can be scrolled through; they are read as they come into sight. What is chosen in the View menu is kept for each table.</source>
        <translation>بدون صفحه‌بندی می‌توان همهٔ سطرها را پیمود؛ همین که به دید بیایند خوانده می‌شوند. آنچه در منوی نما گزیده شود برای هر جدول نگه داشته می‌شود.</translation>
    </message>
    <message>
        <source>Names beside foreign keys</source>
        <translation>نام در کنار کلیدهای خارجی</translation>
    </message>
    <message>
        <source>Child rows below a table</source>
        <translation>سطرهای فرزند زیر جدول</translation>
    </message>
    <message>
        <source>As the server writes them</source>
        <translation>همان‌گونه که کارساز می‌نویسد</translation>
    </message>
    <message>
        <source>In UTC</source>
        <translation>به UTC</translation>
    </message>
    <message>
        <source>In the zone of this computer</source>
        <translation>در منطقهٔ این رایانه</translation>
    </message>
    <message>
        <source>Types below column names</source>
        <translation>نوع زیر نام ستون</translation>
    </message>
    <message>
        <source>Follow system</source>
        <translation>پیروی از سامانه</translation>
    </message>
    <message>
        <source>In another time zone</source>
        <translation>در منطقهٔ زمانی دیگر</translation>
    </message>
    <message>
        <source>Reopen tabs from last session</source>
        <translation>بازگشایی زبانه‌های نشست پیشین</translation>
    </message>
    <message>
        <source>With their filter, sorting and page. Starting with a database or a profile opens only that.</source>
        <translation>با صافی، ترتیب و صفحهٔ آن‌ها. اگر برنامه با یک پایگاه داده یا پروفایل آغاز شود، فقط همان گشوده می‌شود.</translation>
    </message>
    <message>
        <source>Reconnect at startup</source>
        <translation>اتصال دوباره هنگام آغاز</translation>
    </message>
    <message>
        <source>To the connections that were open when you quit. When off, tabs wait until you connect.</source>
        <translation>به اتصال‌هایی که هنگام خروج باز بودند. اگر خاموش باشد، زبانه‌ها منتظر اتصال می‌مانند.</translation>
    </message>
    <message>
        <source>Protect unsaved changes against a crash</source>
        <translation>محافظت از تغییرهای ذخیره‌نشده در برابر فروپاشی</translation>
    </message>
    <message>
        <source>Applied at once, or at the next start if there are unsaved changes. Data is never translated.</source>
        <translation>بی‌درنگ اعمال می‌شود؛ با تغییرهای ذخیره‌نشده، در آغاز بعدی. داده‌ها هرگز ترجمه نمی‌شوند.</translation>
    </message>
    <message>
        <source>High contrast shows states with lines and signs instead of tints.</source>
        <translation>سایه‌روشن زیاد، وضعیت‌ها را به جای ته‌رنگ با خط و نشانه نشان می‌دهد.</translation>
    </message>
    <message>
        <source>Row density</source>
        <translation>تراکم سطرها</translation>
    </message>
    <message>
        <source>Height of the rows in tables.</source>
        <translation>بلندی سطرهای جدول‌ها.</translation>
    </message>
    <message>
        <source>Text size in tables</source>
        <translation>اندازهٔ متن در جدول‌ها</translation>
    </message>
    <message>
        <source>Relative to the font size of the desktop.</source>
        <translation>نسبت به اندازهٔ قلم میزکار.</translation>
    </message>
    <message>
        <source>When off, headers have one line.</source>
        <translation>اگر خاموش باشد، سرستون یک خط دارد.</translation>
    </message>
    <message>
        <source>The name of the referenced row. Copies and exports contain only the value.</source>
        <translation>نام سطری که کلید خارجی به آن اشاره می‌کند. رونوشت‌ها و برون‌بردها تنها خود مقدار را دارند.</translation>
    </message>
    <message>
        <source>Rows of other tables that reference the current row.</source>
        <translation>سطرهای جدول‌های دیگر که به سطر جاری اشاره می‌کنند.</translation>
    </message>
    <message>
        <source>Timestamps with time zone</source>
        <translation>زمان‌های دارای منطقهٔ زمانی</translation>
    </message>
    <message>
        <source>Always with the offset. Copies, edits and exports keep the value of the server. Other zones are in the View menu.</source>
        <translation>همیشه با اختلاف از UTC. رونوشت، ویرایش و برون‌برد مقدار کارساز را نگه می‌دارند. منطقه‌های دیگر در منوی نما هستند.</translation>
    </message>
</context>
<context>
    <name>tw::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>ترجیحات</translation>
    </message>
    <message>
        <source>Search preferences</source>
        <translation>جست‌وجوی ترجیحات</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>جست‌وجو</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>بخش‌ها</translation>
    </message>
    <message>
        <source>General</source>
        <translation>عمومی</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>ظاهر</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>میان‌برها</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>بستن</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بستن</translation>
    </message>
</context>
<context>
    <name>tw::ProfileDraft</name>
    <message>
        <source>The command that prints the password is empty.</source>
        <translation>فرمانی که گذرواژه را چاپ می‌کند خالی است.</translation>
    </message>
    <message>
        <source>Write a program and its arguments, such as: pass show shop</source>
        <translation>برنامه و آرگومان‌هایش را بنویسید، مانند: pass show shop</translation>
    </message>
    <message>
        <source>Write names of columns, separated by commas.</source>
        <translation>نام ستون‌ها را بنویسید، با ویرگول از هم جدا.</translation>
    </message>
</context>
<context>
    <name>tw::ProfileHeader</name>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Name of the connection</source>
        <translation>نام اتصال</translation>
    </message>
</context>
<context>
    <name>tw::PurgeDialog</name>
    <message>
        <source>Purge rows</source>
        <translation>پاک کردن همیشگی سطرها</translation>
    </message>
    <message>
        <source>Delete 1 row of %1 for good?</source>
        <translation>۱ سطر از %1 برای همیشه حذف شود؟</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln rows of %1 for good?</source>
        <translation>
            <numerusform>%Ln سطر از %1 برای همیشه حذف شود؟</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for rows that depend on them…</source>
        <translation>جست‌وجوی سطرهای وابسته…</translation>
    </message>
    <message>
        <source>Production: type “%1” to confirm.</source>
        <translation>محیط عملیاتی: برای تأیید «%1» را بنویسید.</translation>
    </message>
    <message>
        <source>Name of the table</source>
        <translation>نام جدول</translation>
    </message>
    <message>
        <source>&amp;Delete 1 row</source>
        <translation>&amp;حذف ۱ سطر</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %Ln rows</source>
        <translation>
            <numerusform>&amp;حذف %Ln سطر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tw::PurgeOlderDialog</name>
    <message>
        <source>Purge old rows of %1</source>
        <translation>پاک کردن همیشگی سطرهای کهنهٔ %1</translation>
    </message>
    <message>
        <source>Days since the rows were deleted</source>
        <translation>روز از حذف سطرها</translation>
    </message>
    <message>
        <source> days</source>
        <translation> روز</translation>
    </message>
    <message>
        <source>Name of the table</source>
        <translation>نام جدول</translation>
    </message>
    <message>
        <source>&amp;Deleted more than</source>
        <translation>&amp;حذف‌شده پیش از</translation>
    </message>
    <message>
        <source>&amp;Type “%1”</source>
        <translation>«%1» را &amp;بنویسید</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>شمردن…</translation>
    </message>
    <message>
        <source>No row was deleted so long ago.</source>
        <translation>هیچ سطری این‌قدر پیش حذف نشده است.</translation>
    </message>
    <message>
        <source>1 row will be deleted for good. If another number matches by then, none is.</source>
        <translation>۱ سطر برای همیشه حذف می‌شود. اگر تا آن هنگام شمار دیگری بخواند، هیچ‌کدام.</translation>
    </message>
    <message>
        <source>%1 rows will be deleted for good. If another number matches by then, none is.</source>
        <translation>%1 سطر برای همیشه حذف می‌شود. اگر تا آن هنگام شمار دیگری بخواند، هیچ‌کدام.</translation>
    </message>
    <message>
        <source>&amp;Delete 1 row</source>
        <translation>&amp;حذف ۱ سطر</translation>
    </message>
    <message>
        <source>&amp;Delete %1 rows</source>
        <translation>&amp;حذف %1 سطر</translation>
    </message>
</context>
<context>
    <name>tw::RangeRow</name>
    <message>
        <source>[  from, included</source>
        <translation>‎[‎  از، با خود کران</translation>
    </message>
    <message>
        <source>(  from, excluded</source>
        <translation>‎(‎  از، بدون خود کران</translation>
    </message>
    <message>
        <source>no lower bound</source>
        <translation>بدون کران پایین</translation>
    </message>
    <message>
        <source>]  to, included</source>
        <translation>‎]‎  تا، با خود کران</translation>
    </message>
    <message>
        <source>)  to, excluded</source>
        <translation>‎)‎  تا، بدون خود کران</translation>
    </message>
    <message>
        <source>no upper bound</source>
        <translation>بدون کران بالا</translation>
    </message>
    <message>
        <source>Lower bound</source>
        <translation>کران پایین</translation>
    </message>
    <message>
        <source>Kind of the lower bound</source>
        <translation>گونهٔ کران پایین</translation>
    </message>
    <message>
        <source>Upper bound</source>
        <translation>کران بالا</translation>
    </message>
    <message>
        <source>Kind of the upper bound</source>
        <translation>گونهٔ کران بالا</translation>
    </message>
    <message>
        <source>&amp;Empty</source>
        <translation>تهی</translation>
    </message>
    <message>
        <source>A range without any value in it</source>
        <translation>بازه‌ای که هیچ مقداری در آن نیست</translation>
    </message>
    <message>
        <source>Remove this range</source>
        <translation>برداشتن این بازه</translation>
    </message>
</context>
<context>
    <name>tw::RangeView</name>
    <message>
        <source>Ranges</source>
        <translation>بازه‌ها</translation>
    </message>
    <message>
        <source>Add a range</source>
        <translation>افزودن بازه</translation>
    </message>
</context>
<context>
    <name>tw::ReceiptImages</name>
    <message>
        <source>(large value, unchanged)</source>
        <translation>(مقدار بزرگ، بی‌تغییر)</translation>
    </message>
    <message>
        <source>%1 of binary data</source>
        <translation>%1 دادهٔ دودویی</translation>
    </message>
    <message>
        <source>row without a key</source>
        <translation>سطر بی‌کلید</translation>
    </message>
    <message>
        <source>by a foreign key</source>
        <translation>با کلید خارجی</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>سطر</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>ستون</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>پیش از</translation>
    </message>
    <message>
        <source>After</source>
        <translation>پس از</translation>
    </message>
</context>
<context>
    <name>tw::ReceiptList</name>
    <message>
        <source>When</source>
        <translation>زمان</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>سطرها</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>State</source>
        <translation>وضعیت</translation>
    </message>
    <message>
        <source>By</source>
        <translation>با</translation>
    </message>
</context>
<context>
    <name>tw::ReceiptPane</name>
    <message>
        <source>Only the beginning is shown; an export holds all of it.</source>
        <translation>تنها آغاز نشان داده می‌شود؛ برون‌برد همه را دارد.</translation>
    </message>
    <message>
        <source>Masked columns of %1 were not kept: %2.</source>
        <translation>ستون‌های پوشیدهٔ %1 نگه داشته نشدند: %2.</translation>
    </message>
    <message>
        <source>Triggers of %1 may have written more: %2.</source>
        <translation>شاید تریگرهای %1 بیشتر نوشته باشند: %2.</translation>
    </message>
    <message>
        <source>Rows before and after the save</source>
        <translation>سطرها پیش و پس از ذخیره</translation>
    </message>
    <message>
        <source>Cannot be undone: %1</source>
        <translation>واگردپذیر نیست: %1</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>خواندن…</translation>
    </message>
</context>
<context>
    <name>tw::Receipts</name>
    <message>
        <source>1 row</source>
        <translation>۱ سطر</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 سطر</translation>
    </message>
    <message>
        <source>%1 inserted</source>
        <translation>%1 افزوده</translation>
    </message>
    <message>
        <source>%1 updated</source>
        <translation>%1 تغییریافته</translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <translation>%1 حذف‌شده</translation>
    </message>
    <message>
        <source>no rows</source>
        <translation>بی‌سطر</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>ذخیره نشد</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>سرانجام نامعلوم</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>واگردشده</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>ذخیره شد</translation>
    </message>
    <message>
        <source>Saved (an undo)</source>
        <translation>ذخیره شد (واگرد)</translation>
    </message>
    <message>
        <source>%1 of %2, %3</source>
        <extracomment>a save: number of rows, table, time</extracomment>
        <translation>%1 از %2، %3</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>چیزی ذخیره نشد.</translation>
    </message>
    <message>
        <source>It is not known yet whether this was saved.</source>
        <translation>هنوز معلوم نیست که این ذخیره شده باشد.</translation>
    </message>
    <message>
        <source>This is undone already.</source>
        <translation>این از پیش واگرد شده است.</translation>
    </message>
    <message>
        <source>Saved at: %1</source>
        <translation>زمان ذخیره: %1</translation>
    </message>
    <message>
        <source>By: %1</source>
        <translation>با: %1</translation>
    </message>
    <message>
        <source>User: %1</source>
        <translation>کاربر: %1</translation>
    </message>
    <message>
        <source>Role: %1</source>
        <translation>نقش: %1</translation>
    </message>
    <message>
        <source>Recorded as: %1</source>
        <translation>ثبت با نام: %1</translation>
    </message>
    <message>
        <source>Database: %1</source>
        <translation>پایگاه داده: %1</translation>
    </message>
    <message>
        <source>Transaction: %1</source>
        <translation>تراکنش: %1</translation>
    </message>
    <message>
        <source>Batch: %1</source>
        <translation>دسته: %1</translation>
    </message>
    <message>
        <source>Undo of: %1</source>
        <translation>واگردِ: %1</translation>
    </message>
    <message>
        <source>Undone by: %1</source>
        <translation>واگردشده با: %1</translation>
    </message>
    <message>
        <source>Receipt: %1</source>
        <translation>رسید: %1</translation>
    </message>
    <message>
        <source>Size: %1</source>
        <translation>اندازه: %1</translation>
    </message>
</context>
<context>
    <name>tw::ReceiptsQuestion</name>
    <message>
        <source>Receipts of saves</source>
        <translation>رسید ذخیره‌ها</translation>
    </message>
    <message>
        <source>Keep receipts of what is saved in %1?</source>
        <translation>رسید آنچه در %1 ذخیره می‌شود نگه داشته شود؟</translation>
    </message>
    <message numerus="yes">
        <source>A receipt holds each row before and after a save, so that the save can be undone. This is a production database: its rows may hold personal data. Receipts stay on this computer for %n days, for you alone, and without masked columns.</source>
        <translation>
            <numerusform>رسید هر سطر را پیش و پس از ذخیره در بر دارد تا ذخیره واگردپذیر باشد. این پایگاه داده عملیاتی است و شاید دادهٔ شخصی داشته باشد. رسیدها %n روز در این رایانه، تنها برای شما و بی ستون‌های پوشیده می‌مانند.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Keep receipts</source>
        <translation>&amp;نگه داشتن رسیدها</translation>
    </message>
    <message>
        <source>&amp;Do not keep receipts</source>
        <translation>نگه &amp;نداشتن رسیدها</translation>
    </message>
    <message>
        <source>&amp;Not this time</source>
        <translation>این &amp;بار نه</translation>
    </message>
</context>
<context>
    <name>tw::RecentConnections</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 در %2</translation>
    </message>
</context>
<context>
    <name>tw::RecentTables</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 از %2</translation>
    </message>
</context>
<context>
    <name>tw::RecoverableEdits</name>
    <message>
        <source>Kept edits in %1 cannot be read. %2</source>
        <translation>ویرایش‌های نگه‌داشته‌شده در %1 خوانده نمی‌شوند. %2</translation>
    </message>
    <message>
        <source>The table has changed since: %1.</source>
        <translation>جدول از آن هنگام تغییر کرده است: %1.</translation>
    </message>
    <message>
        <source>The table has another key than it had.</source>
        <translation>کلید جدول دیگر همان نیست که بود.</translation>
    </message>
</context>
<context>
    <name>tw::RecoveryBar</name>
    <message>
        <source>today %1</source>
        <translation>امروز %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>دیروز %1</translation>
    </message>
    <message>
        <source>1 unsaved change of %1, from %2.</source>
        <translation>۱ تغییر ذخیره‌نشدهٔ %1، از %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved changes of %1, from %2.</source>
        <translation>
            <numerusform>%n تغییر ذخیره‌نشدهٔ %1، از %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>The very last change may be missing.</source>
        <translation>شاید آخرین تغییر در میان نباشد.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>بازگرداندن</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>نمایش…</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>دور انداختن…</translation>
    </message>
    <message>
        <source>1 more table</source>
        <translation>۱ جدول دیگر</translation>
    </message>
    <message numerus="yes">
        <source>%n more tables</source>
        <translation>
            <numerusform>%n جدول دیگر</numerusform>
        </translation>
    </message>
    <message>
        <source>Unsaved changes from an earlier session</source>
        <translation>تغییرهای ذخیره‌نشدهٔ نشست پیشین</translation>
    </message>
    <message>
        <source>They were being saved: the database is checked first.</source>
        <translation>در حال ذخیره بودند: نخست پایگاه داده بررسی می‌شود.</translation>
    </message>
</context>
<context>
    <name>tw::ReferencePicker</name>
    <message>
        <source>Pick a row of %1</source>
        <translation>گزینش سطری از %1</translation>
    </message>
    <message>
        <source>Search by key or name</source>
        <translation>جستجو با کلید یا نام</translation>
    </message>
    <message>
        <source>Search %1 by key or name</source>
        <translation>جستجو در %1 با کلید یا نام</translation>
    </message>
    <message>
        <source>Rows found</source>
        <translation>سطرهای یافت‌شده</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>در حال پرسش از کارساز…</translation>
    </message>
    <message>
        <source>Choose &amp;this row</source>
        <translation>همین سطر</translation>
    </message>
    <message>
        <source>No rows found.</source>
        <translation>هیچ سطری یافت نشد.</translation>
    </message>
    <message>
        <source>The first %1 rows; type to narrow the list.</source>
        <translation>%1 سطر نخست؛ برای کوتاه کردن فهرست بنویسید.</translation>
    </message>
</context>
<context>
    <name>tw::ReferencePreview</name>
    <message>
        <source>Loading…</source>
        <translation>در حال بارگیری…</translation>
    </message>
    <message>
        <source>No row of %1 has %2 %3</source>
        <translation>هیچ سطری از %1 دارای %2 %3 نیست</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>پوشیده</translation>
    </message>
</context>
<context>
    <name>tw::RelatedRowsDialog</name>
    <message>
        <source>Rows of %1 by related rows</source>
        <translation>سطرهای %1 بر پایهٔ سطرهای مرتبط</translation>
    </message>
    <message>
        <source>Which rows are kept</source>
        <translation>کدام سطرها می‌مانند</translation>
    </message>
    <message>
        <source>Rows that have</source>
        <translation>سطرهای دارای</translation>
    </message>
    <message>
        <source>Rows that have no</source>
        <translation>سطرهای بدون</translation>
    </message>
    <message>
        <source>Table of the related rows</source>
        <translation>جدول سطرهای مرتبط</translation>
    </message>
    <message>
        <source>Only related rows &amp;where</source>
        <translation>تنها سطرهای مرتبط با &amp;شرط</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;صافی</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;نگه داشتن</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;جدول</translation>
    </message>
    <message>
        <source>No foreign key of another table leads to this one.</source>
        <translation>هیچ کلید خارجی از جدول دیگری به این جدول نمی‌رسد.</translation>
    </message>
    <message>
        <source>Searching for tables that reference these rows…</source>
        <translation>در جست‌وجوی جدول‌هایی که به این سطرها اشاره می‌کنند…</translation>
    </message>
</context>
<context>
    <name>tw::RestoreDialog</name>
    <message>
        <source>Restore with children</source>
        <translation>بازگرداندن با فرزندان</translation>
    </message>
    <message>
        <source>Restore 1 row of %1 with its children?</source>
        <translation>۱ سطر از %1 با فرزندانش بازگردانده شود؟</translation>
    </message>
    <message numerus="yes">
        <source>Restore %Ln rows of %1 with their children?</source>
        <translation>
            <numerusform>%Ln سطر از %1 با فرزندانشان بازگردانده شود؟</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Also children whose time of deletion is not recorded</source>
        <translation>&amp;نیز فرزندانی که زمان حذفشان ثبت نشده</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;بازگرداندن</translation>
    </message>
    <message>
        <source>Trying it without changing anything…</source>
        <translation>آزمودن بدون تغییر…</translation>
    </message>
    <message>
        <source>Children that were deleted at the same time come back as well. Those deleted before stay deleted.</source>
        <translation>فرزندانی که هم‌زمان حذف شده‌اند نیز بازمی‌گردند. آن‌هایی که پیش‌تر حذف شده‌اند حذف‌شده می‌مانند.</translation>
    </message>
    <message>
        <source>&amp;Restore 1 row</source>
        <translation>&amp;بازگرداندن ۱ سطر</translation>
    </message>
    <message>
        <source>&amp;Restore %1 rows</source>
        <translation>&amp;بازگرداندن %1 سطر</translation>
    </message>
</context>
<context>
    <name>tw::ResultArranger</name>
    <message>
        <source>Several columns are called %1. Name one of them otherwise, with AS, to sort by it.</source>
        <translation>نام چند ستون %1 است. برای مرتب‌سازی، یکی را با AS نامی دیگر بدهید.</translation>
    </message>
    <message>
        <source>%1 descending</source>
        <translation>%1 نزولی</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between columns</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>Sorted here by %1, in the order of the texts.</source>
        <translation>اینجا بر پایهٔ %1 به ترتیب متن‌ها مرتب شده است.</translation>
    </message>
    <message>
        <source>Sorted here by %1.</source>
        <translation>اینجا بر پایهٔ %1 مرتب شده است.</translation>
    </message>
    <message>
        <source>Sorting and filtering…</source>
        <translation>در حال مرتب‌سازی و اعمال صافی…</translation>
    </message>
    <message>
        <source>%L1 of %L2 rows contain the text.</source>
        <translation>%L1 سطر از %L2 این متن را دارند.</translation>
    </message>
</context>
<context>
    <name>tw::ResultExports</name>
    <message>
        <source>The only row</source>
        <translation>تنها سطر</translation>
    </message>
    <message>
        <source>All %L1 rows</source>
        <translation>همهٔ %L1 سطر</translation>
    </message>
    <message>
        <source>The first %L1 rows: those that are kept</source>
        <translation>نخستین %L1 سطر: آن‌هایی که نگه داشته شده‌اند</translation>
    </message>
    <message>
        <source>The first %L1 rows: those that are kept. The statement does more than read, so it is not run again for the others.</source>
        <translation>نخستین %L1 سطر: آن‌هایی که نگه داشته شده‌اند. دستور تنها نمی‌خواند، پس برای بقیه دوباره اجرا نمی‌شود.</translation>
    </message>
    <message>
        <source>The first %L1 rows are kept, and there are more. To write all of them, the statement runs once more, exactly as before, over the connection of this console. Rows may have changed since.</source>
        <translation>نخستین %L1 سطر نگه داشته شده و سطرهای بیشتری هست. برای نوشتن همهٔ آن‌ها دستور یک بار دیگر، درست مانند پیش، با اتصال همین کنسول اجرا می‌شود. شاید سطرها از آن زمان تغییر کرده باشند.</translation>
    </message>
    <message>
        <source>It becomes part of the open transaction, which may fail when the export is stopped.</source>
        <translation>دستور بخشی از تراکنش باز می‌شود و اگر برون‌برد متوقف شود، شاید تراکنش شکست بخورد.</translation>
    </message>
    <message>
        <source>Not all rows are kept</source>
        <translation>همهٔ سطرها نگه داشته نشده است</translation>
    </message>
    <message>
        <source>&amp;Run again, write all rows</source>
        <translation>&amp;اجرای دوباره و نوشتن همهٔ سطرها</translation>
    </message>
    <message>
        <source>&amp;Kept rows only</source>
        <translation>تنها سطرهای &amp;نگه‌داشته‌شده</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;بازگشت</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>برون‌برد %1</translation>
    </message>
    <message>
        <source>All rows: the statement runs again, as it was sent. The preview shows the kept ones.</source>
        <translation>همهٔ سطرها: دستور همان‌گونه که فرستاده شده بود دوباره اجرا می‌شود. پیش‌نمایش سطرهای نگه‌داشته‌شده را نشان می‌دهد.</translation>
    </message>
</context>
<context>
    <name>tw::ResultPane</name>
    <message>
        <source>Result %1</source>
        <translation>نتیجهٔ %1</translation>
    </message>
    <message>
        <source>No rows</source>
        <translation>سطری نیست</translation>
    </message>
    <message>
        <source>Result %1 · 1 row</source>
        <translation>نتیجهٔ %1 · ۱ سطر</translation>
    </message>
    <message>
        <source>Result %1 · %L2 rows</source>
        <translation>نتیجهٔ %1 · %L2 سطر</translation>
    </message>
    <message>
        <source>Filter the rows of the result</source>
        <translation>صافی سطرهای نتیجه</translation>
    </message>
    <message>
        <source>Filter these rows</source>
        <translation>صافی این سطرها</translation>
    </message>
    <message>
        <source>Shows rows with a value that contains the text. The server is not asked; an export holds all rows in the server&apos;s order.</source>
        <translation>سطرهایی را نشان می‌دهد که مقداری با این متن دارند. از کارساز پرسیده نمی‌شود؛ برون‌بری همهٔ سطرها را به ترتیب کارساز دارد.</translation>
    </message>
    <message>
        <source>No row contains the text</source>
        <translation>هیچ سطری این متن را ندارد</translation>
    </message>
    <message>
        <source>Result %1 · first %L2 rows</source>
        <translation>نتیجهٔ %1 · نخستین %L2 سطر</translation>
    </message>
</context>
<context>
    <name>tw::ResultsView</name>
    <message>
        <source>Results</source>
        <translation>نتیجه‌ها</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>پیام‌ها</translation>
    </message>
    <message>
        <source>Pin: the result stays when another run begins</source>
        <translation>سنجاق: نتیجه هنگام اجرای دیگر می‌ماند</translation>
    </message>
    <message>
        <source>Export the result…</source>
        <translation>برون‌بری نتیجه…</translation>
    </message>
    <message>
        <source>The plan, one step a line</source>
        <translation>برنامه، هر سطر یک گام</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>برنامه</translation>
    </message>
    <message>
        <source>The engine tells no steps of this statement.</source>
        <translation>موتور گامی برای این دستور نمی‌گوید.</translation>
    </message>
</context>
<context>
    <name>tw::ReviewDetails</name>
    <message>
        <source>Save &amp;all or nothing</source>
        <translation>ذخیرهٔ همه یا هیچ</translation>
    </message>
    <message>
        <source>Save all or nothing</source>
        <translation>ذخیرهٔ همه یا هیچ</translation>
    </message>
    <message>
        <source>Save &amp;valid rows only</source>
        <translation>ذخیرهٔ تنها سطرهای معتبر</translation>
    </message>
    <message>
        <source>Save valid rows only</source>
        <translation>ذخیرهٔ تنها سطرهای معتبر</translation>
    </message>
    <message>
        <source>Rows that cannot be saved stay staged and are marked; the others are saved.</source>
        <translation>سطرهایی که ذخیره نشوند آماده‌شده می‌مانند و نشان می‌خورند؛ بقیه ذخیره می‌شوند.</translation>
    </message>
    <message>
        <source>This row would fail: %1</source>
        <translation>این سطر ناکام می‌ماند: %1</translation>
    </message>
</context>
<context>
    <name>tw::ReviewDialog</name>
    <message>
        <source>Review changes</source>
        <translation>بازبینی تغییرها</translation>
    </message>
    <message>
        <source>Review 1 change of %1</source>
        <translation>بازبینی ۱ تغییر %1</translation>
    </message>
    <message numerus="yes">
        <source>Review %n changes of %1</source>
        <translation>
            <numerusform>بازبینی %n تغییر %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>تغییرها</translation>
    </message>
    <message>
        <source>Statements, exactly as they will be sent</source>
        <translation>دستورها، درست همان‌گونه که فرستاده می‌شوند</translation>
    </message>
    <message>
        <source>&amp;Discard…</source>
        <translation>دور انداختن…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>بازگشت</translation>
    </message>
    <message>
        <source>&amp;Save 1 change</source>
        <translation>ذخیرهٔ ۱ تغییر</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Save %n changes</source>
        <translation>
            <numerusform>ذخیرهٔ %n تغییر</numerusform>
        </translation>
    </message>
    <message>
        <source>Production: type “%1” to delete 1 row for good.</source>
        <translation>محیط عملیاتی: برای حذف همیشگی ۱ سطر، «%1» را بنویسید.</translation>
    </message>
    <message numerus="yes">
        <source>Production: type “%1” to delete %n rows for good.</source>
        <translation>
            <numerusform>محیط عملیاتی: برای حذف همیشگی %n سطر، «%1» را بنویسید.</numerusform>
        </translation>
    </message>
    <message>
        <source>would fail</source>
        <translation>ناکام می‌ماند</translation>
    </message>
    <message>
        <source>One transaction. Each statement must change exactly one row, otherwise nothing is saved.</source>
        <translation>یک تراکنش. هر دستور باید درست یک سطر را تغییر دهد، وگرنه چیزی ذخیره نمی‌شود.</translation>
    </message>
</context>
<context>
    <name>tw::RowButtons</name>
    <message>
        <source>New row</source>
        <translation>سطر تازه</translation>
    </message>
    <message>
        <source>Duplicate rows</source>
        <translation>تکثیر سطرها</translation>
    </message>
    <message>
        <source>Delete rows</source>
        <translation>حذف سطرها</translation>
    </message>
</context>
<context>
    <name>tw::RowComparison</name>
    <message>
        <source>The row before and after</source>
        <translation>سطر پیش و پس از تغییر</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>پیش</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>مال من</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>پایگاه داده</translation>
    </message>
</context>
<context>
    <name>tw::RowExport</name>
    <message>
        <source>Copied the command line that prints these rows.</source>
        <translation>خط فرمانی که این سطرها را چاپ می‌کند رونوشت شد.</translation>
    </message>
    <message>
        <source>Copied without the columns that are computed by conditions or by a search.</source>
        <translation>بدون ستون‌هایی که با شرط یا جست‌وجو محاسبه می‌شوند رونوشت شد.</translation>
    </message>
    <message>
        <source>All rows of this filter</source>
        <translation>همهٔ سطر‌های این صافی</translation>
    </message>
    <message>
        <source>All rows of this filter: %1</source>
        <translation>همهٔ سطر‌های این صافی: %1</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>برون‌برد %1</translation>
    </message>
</context>
<context>
    <name>tw::RowHeader</name>
    <message>
        <source>Row states</source>
        <translation>وضعیت سطرها</translation>
    </message>
</context>
<context>
    <name>tw::RowHistoryView</name>
    <message>
        <source>Old versions of the row; Enter shows one</source>
        <translation>نسخه‌های پیشین سطر؛ Enter یکی را نشان می‌دهد</translation>
    </message>
    <message>
        <source>A new row has no history yet.</source>
        <translation>سطر تازه هنوز تاریخچه‌ای ندارد.</translation>
    </message>
    <message>
        <source>This table keeps no old versions of its rows.</source>
        <translation>این جدول نسخه‌های پیشین سطرهایش را نگه نمی‌دارد.</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>در حال خواندن …</translation>
    </message>
    <message>
        <source>The row has no old versions.</source>
        <translation>سطر نسخهٔ پیشین ندارد.</translation>
    </message>
    <message>
        <source>Older version</source>
        <translation>نسخهٔ پیشین‌تر</translation>
    </message>
</context>
<context>
    <name>tw::RowLoader</name>
    <message>
        <source>Stopped. The rows shown may be incomplete.</source>
        <translation>متوقف شد. شاید سطرهای نمایش‌داده‌شده کامل نباشند.</translation>
    </message>
</context>
<context>
    <name>tw::RowOperations</name>
    <message>
        <source>%1 will be %2, unless another row comes first.</source>
        <translation>%1 برابر %2 خواهد شد، مگر سطر دیگری پیشی بگیرد.</translation>
    </message>
    <message>
        <source>1 row was changed.</source>
        <translation>۱ سطر تغییر کرد.</translation>
    </message>
    <message>
        <source>%1 rows were changed.</source>
        <translation>%1 سطر تغییر کرد.</translation>
    </message>
    <message>
        <source>There is no text to paste.</source>
        <translation>متنی برای چسباندن نیست.</translation>
    </message>
</context>
<context>
    <name>tw::RowPastDialog</name>
    <message>
        <source>Not read: %1</source>
        <translation>خوانده نشد: %1</translation>
    </message>
    <message>
        <source>One more source was not read.</source>
        <translation>یک منبع دیگر خوانده نشد.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more sources were not read.</source>
        <translation>
            <numerusform>%Ln منبع دیگر خوانده نشد.</numerusform>
        </translation>
    </message>
    <message>
        <source>Row history</source>
        <translation>تاریخچهٔ سطر</translation>
    </message>
    <message>
        <source>History of a row of %1</source>
        <translation>تاریخچهٔ سطری از %1</translation>
    </message>
    <message>
        <source>Versions of the row</source>
        <translation>نسخه‌های سطر</translation>
    </message>
    <message>
        <source>The version and the row as it is now</source>
        <translation>نسخه و سطر آن‌گونه که اکنون هست</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>خواندن</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>دوباره خواندن</translation>
    </message>
    <message>
        <source>Re&amp;store this version</source>
        <translation>بازگرداندن این نسخه</translation>
    </message>
    <message>
        <source>Stages the values of the version as edits of the row, which are saved or taken back as any others. The key stays as it is.</source>
        <translation>مقدارهای نسخه را چون ویرایش‌های سطر در انتظار می‌گذارد که مانند هر ویرایش دیگری ذخیره یا پس گرفته می‌شوند. کلید همان که هست می‌ماند.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>بستن</translation>
    </message>
    <message>
        <source>Could not be read again: %1</source>
        <translation>دوباره خوانده نشد: %1</translation>
    </message>
    <message>
        <source>There is no such row any more.</source>
        <translation>این سطر دیگر نیست.</translation>
    </message>
    <message>
        <source>There are more versions than are shown.</source>
        <translation>نسخه‌ها بیش از آن‌اند که نشان داده می‌شوند.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>در حال خواندن…</translation>
    </message>
    <message>
        <source>Nothing is known of earlier versions of this row. They are found in receipts of saves from this computer, in copies that a table keeps of its rows, and in audit tables.</source>
        <translation>از نسخه‌های پیشین این سطر چیزی دانسته نیست. آن‌ها در رسیدهای ذخیره‌های این رایانه، در رونوشت‌هایی که جدول از سطرهایش نگه می‌دارد و در جدول‌های ثبت تغییر یافت می‌شوند.</translation>
    </message>
</context>
<context>
    <name>tw::RowScroller</name>
    <message>
        <source>Rows</source>
        <translation>سطرها</translation>
    </message>
    <message>
        <source>%1 % · row %2</source>
        <translation>%1٪ · سطر %2</translation>
    </message>
    <message>
        <source>about %1 % · row ~%2</source>
        <translation>حدود %1٪ · سطر ~%2</translation>
    </message>
</context>
<context>
    <name>tw::RowTree</name>
    <message>
        <source>%1 (and more)</source>
        <translation>%1 (و بیشتر)</translation>
    </message>
</context>
<context>
    <name>tw::RowTreeView</name>
    <message>
        <source>Rows as a tree; Enter shows a row in the grid</source>
        <translation>سطرها به شکل درخت؛ Enter سطر را در شبکه نشان می‌دهد</translation>
    </message>
    <message>
        <source>Rows by %1; Enter shows one in the grid</source>
        <translation>سطرها بر پایهٔ %1؛ Enter یکی را در شبکه نشان می‌دهد</translation>
    </message>
    <message>
        <source>Back to the grid</source>
        <translation>بازگشت به شبکه</translation>
    </message>
</context>
<context>
    <name>tw::RowVersionList</name>
    <message>
        <source>Inserted</source>
        <translation>افزوده شد</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>تغییر کرد</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>حذف شد</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>نگه داشته شد</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>رسید</translation>
    </message>
    <message>
        <source>Copy in the table</source>
        <translation>رونوشت در جدول</translation>
    </message>
    <message>
        <source>Audit table %1</source>
        <translation>جدول ثبت تغییر %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>دانسته نیست</translation>
    </message>
    <message>
        <source>When</source>
        <translation>زمان</translation>
    </message>
    <message>
        <source>What</source>
        <translation>کار</translation>
    </message>
    <message>
        <source>By</source>
        <translation>توسط</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>منبع</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>پیش از آن</translation>
    </message>
</context>
<context>
    <name>tw::RuleDialog</name>
    <message>
        <source>Add a key, constraint or index</source>
        <translation>افزودن کلید، قید یا نمایه</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>گونه</translation>
    </message>
    <message>
        <source>Unique</source>
        <translation>یکتا</translation>
    </message>
    <message>
        <source>Primary key</source>
        <translation>کلید اصلی</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>بررسی</translation>
    </message>
    <message>
        <source>Foreign key</source>
        <translation>کلید خارجی</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>نمایه</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>ستون‌ها</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>شرط</translation>
    </message>
    <message>
        <source>References table</source>
        <translation>ارجاع به جدول</translation>
    </message>
    <message>
        <source>Its columns</source>
        <translation>ستون‌های آن</translation>
    </message>
    <message>
        <source>On delete</source>
        <translation>هنگام حذف</translation>
    </message>
    <message>
        <source>&amp;Unique</source>
        <translation>&amp;یکتا</translation>
    </message>
    <message>
        <source>Only rows</source>
        <translation>تنها سطرهای</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>تعریف</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;افزودن</translation>
    </message>
</context>
<context>
    <name>tw::RunBar</name>
    <message>
        <source>Run</source>
        <translation>اجرا</translation>
    </message>
    <message>
        <source>Run all statements</source>
        <translation>اجرای همهٔ دستورها</translation>
    </message>
    <message>
        <source>Stop; once more closes the connection</source>
        <translation>توقف؛ بار دیگر اتصال را می‌بندد</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>توضیح</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>پارامترها</translation>
    </message>
    <message>
        <source>History</source>
        <translation>تاریخچه</translation>
    </message>
    <message>
        <source>How transactions begin and end</source>
        <translation>تراکنش‌ها چگونه آغاز و پایان می‌یابند</translation>
    </message>
    <message>
        <source>&amp;Manual transactions</source>
        <translation>تراکنش‌های &amp;دستی</translation>
    </message>
    <message>
        <source>&amp;Go on after errors</source>
        <translation>ادامه پس از &amp;خطا</translation>
    </message>
</context>
<context>
    <name>tw::RunQuestions</name>
    <message>
        <source>And %L1 more.</source>
        <translation>و %L1 مورد دیگر.</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;اجرا</translation>
    </message>
    <message>
        <source>&amp;Keep values</source>
        <translation>&amp;نگه‌داشتن مقدارها</translation>
    </message>
    <message>
        <source>Look at this first</source>
        <translation>نخست این را ببینید</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>اجرای %1</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Run %n statements</source>
        <translation>
            <numerusform>&amp;اجرای %n دستور</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;بازگشت</translation>
    </message>
    <message>
        <source>The statement runs</source>
        <translation>دستور اجرا می‌شود</translation>
    </message>
    <message>
        <source>For true numbers the server runs the %1. It becomes part of the open transaction.</source>
        <translation>برای اعداد واقعی، کارساز %1 را اجرا می‌کند. بخشی از تراکنش باز می‌شود.</translation>
    </message>
    <message>
        <source>For true numbers the server runs the %1. It can be taken back right afterwards; numbers that sequences gave and notifications cannot.</source>
        <translation>برای اعداد واقعی، کارساز %1 را اجرا می‌کند. بلافاصله پس از آن می‌توان برگرداند؛ اعداد دنباله‌ها و اعلان‌ها برنمی‌گردند.</translation>
    </message>
    <message>
        <source>&amp;Run and roll back</source>
        <translation>اجرا و &amp;برگرداندن</translation>
    </message>
</context>
<context>
    <name>tw::RunWarning</name>
    <message>
        <source>has no WHERE and changes all rows</source>
        <translation>WHERE ندارد و همهٔ سطرها را تغییر می‌دهد</translation>
    </message>
    <message>
        <source>removes all rows</source>
        <translation>همهٔ سطرها را حذف می‌کند</translation>
    </message>
    <message>
        <source>removes an object for good</source>
        <translation>چیزی را برای همیشه حذف می‌کند</translation>
    </message>
    <message>
        <source>changes the structure</source>
        <translation>ساختار را تغییر می‌دهد</translation>
    </message>
    <message>
        <source>Line %1: %2 %3.</source>
        <translation>سطر %1: %2 %3.</translation>
    </message>
</context>
<context>
    <name>tw::SaveFlow</name>
    <message>
        <source>Not saved. %1</source>
        <translation>ذخیره نشد. %1</translation>
    </message>
    <message>
        <source>1 change is kept and can be saved when the server answers again.</source>
        <translation>۱ تغییر نگه داشته شده و وقتی کارساز دوباره پاسخ دهد ذخیره‌شدنی است.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes are kept and can be saved when the server answers again.</source>
        <translation>
            <numerusform>%n تغییر نگه داشته شده و وقتی کارساز دوباره پاسخ دهد ذخیره‌شدنی است.</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>دور انداختن تغییرها</translation>
    </message>
    <message>
        <source>Discard 1 staged change? The database stays as it is.</source>
        <translation>۱ تغییر آماده‌شده دور انداخته شود؟ پایگاه داده همان‌گونه که هست می‌ماند.</translation>
    </message>
    <message numerus="yes">
        <source>Discard %n staged changes? The database stays as it is.</source>
        <translation>
            <numerusform>%n تغییر آماده‌شده دور انداخته شود؟ پایگاه داده همان‌گونه که هست می‌ماند.</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard 1 change</source>
        <translation>دور انداختن ۱ تغییر</translation>
    </message>
    <message numerus="yes">
        <source>Discard %n changes</source>
        <translation>
            <numerusform>دور انداختن %n تغییر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tw::SaveOutcome</name>
    <message>
        <source>1 row could not be saved and is still here.</source>
        <translation>۱ سطر ذخیره نشد و هنوز اینجاست.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows could not be saved and are still here.</source>
        <translation>
            <numerusform>%n سطر ذخیره نشد و هنوز اینجاست.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server changed 1 saved value; its corner is marked.</source>
        <translation>کارساز ۱ مقدار ذخیره‌شده را تغییر داد؛ گوشهٔ آن نشان دارد.</translation>
    </message>
    <message numerus="yes">
        <source>The server changed %n saved values; their corners are marked.</source>
        <translation>
            <numerusform>کارساز %n مقدار ذخیره‌شده را تغییر داد؛ گوشهٔ آن‌ها نشان دارد.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 saved row is not found any more: a policy hides it, or a trigger moved it.</source>
        <translation>۱ سطر ذخیره‌شده دیگر یافت نمی‌شود: سیاستی آن را پنهان کرده یا راه‌اندازی آن را جابه‌جا کرده است.</translation>
    </message>
    <message numerus="yes">
        <source>%n saved rows are not found any more: a policy hides them, or a trigger moved them.</source>
        <translation>
            <numerusform>%n سطر ذخیره‌شده دیگر یافت نمی‌شوند: سیاستی آن‌ها را پنهان کرده یا راه‌اندازی آن‌ها را جابه‌جا کرده است.</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>مقایسه…</translation>
    </message>
    <message>
        <source>Show my change</source>
        <translation>تغییر من را نشان دهید</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>بازبینی…</translation>
    </message>
    <message>
        <source>A trigger or rule of the table may keep them so.</source>
        <translation>شاید یک تریگر یا قاعدهٔ جدول آن‌ها را چنین نگه می‌دارد.</translation>
    </message>
    <message>
        <source>If someone changed them and back, saving once more will do.</source>
        <translation>اگر کسی آن‌ها را تغییر داده و برگردانده است، ذخیرهٔ دوباره کافی است.</translation>
    </message>
    <message>
        <source>Saving: %1 of %2 rows are sent.</source>
        <translation>در حال ذخیره: %1 از %2 سطر فرستاده شده است.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>ایست</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>بررسی دوباره</translation>
    </message>
    <message>
        <source>Go to row</source>
        <translation>رفتن به سطر</translation>
    </message>
    <message>
        <source>Not saved, although the rows have not changed.</source>
        <translation>ذخیره نشد، هرچند سطرها تغییر نکرده‌اند.</translation>
    </message>
    <message>
        <source>Stopping now rolls all of them back.</source>
        <translation>اگر اکنون متوقف شود، همهٔ آن‌ها پس گرفته می‌شوند.</translation>
    </message>
    <message>
        <source>Saved at attempt %1, after conflicts with other sessions.</source>
        <translation>پس از تعارض با نشست‌های دیگر، در تلاش %1 ذخیره شد.</translation>
    </message>
    <message>
        <source>Saving: attempt %1 of %2.</source>
        <translation>در حال ذخیره: تلاش %1 از %2.</translation>
    </message>
    <message>
        <source>A conflict with another session took the one before back.</source>
        <translation>تعارض با نشستی دیگر تلاش پیشین را برگرداند.</translation>
    </message>
    <message>
        <source>Someone else changed 1 of the rows.</source>
        <translation>کس دیگری ۱ سطر را تغییر داده است.</translation>
    </message>
    <message numerus="yes">
        <source>Someone else changed %n of the rows.</source>
        <translation>
            <numerusform>کس دیگری %n سطر را تغییر داده است.</numerusform>
        </translation>
    </message>
    <message>
        <source>Someone else deleted 1 of the rows.</source>
        <translation>کس دیگری ۱ سطر را حذف کرده است.</translation>
    </message>
    <message numerus="yes">
        <source>Someone else deleted %n of the rows.</source>
        <translation>
            <numerusform>کس دیگری %n سطر را حذف کرده است.</numerusform>
        </translation>
    </message>
    <message>
        <source>The deleted row was restored.</source>
        <translation>سطر حذف‌شده بازگردانده شد.</translation>
    </message>
    <message>
        <source>Your own change is still here; discard it, or give it another value.</source>
        <translation>تغییر خودتان هنوز اینجاست؛ آن را کنار بگذارید یا مقدار دیگری به آن بدهید.</translation>
    </message>
</context>
<context>
    <name>tw::SaveRun</name>
    <message>
        <source>The program ended while these changes were being saved.</source>
        <translation>هنگام ذخیرهٔ این تغییرها برنامه پایان یافت.</translation>
    </message>
    <message>
        <source>This row was left out when the others were saved.</source>
        <translation>هنگام ذخیرهٔ سطرهای دیگر، این سطر کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>Someone else changed this row since it was read.</source>
        <translation>از زمان خواندن، کس دیگری این سطر را تغییر داده است.</translation>
    </message>
    <message>
        <source>Someone else deleted this row since it was read.</source>
        <translation>کس دیگری این سطر را از زمان خواندن حذف کرده است.</translation>
    </message>
</context>
<context>
    <name>tw::SaveUndo</name>
    <message>
        <source>Undo sa&amp;ve of %1…</source>
        <extracomment>menu entry; %1 is such as &quot;3 rows of orders, 14:03&quot;</extracomment>
        <translation>واگرد &amp;ذخیرهٔ %1…</translation>
    </message>
    <message>
        <source>Undone: %1.</source>
        <translation>واگرد شد: %1.</translation>
    </message>
</context>
<context>
    <name>tw::ScanWarning</name>
    <message>
        <source>No index serves this condition.</source>
        <translation>هیچ نمایه‌ای به کار این شرط نمی‌آید.</translation>
    </message>
    <message>
        <source>No index finds rows by %1: CREATE INDEX ON %2 (%1) would.</source>
        <translation>هیچ نمایه‌ای سطرها را با %1 نمی‌یابد؛ این می‌یابد: ⁦CREATE INDEX ON %2 (%1)⁩.</translation>
    </message>
    <message>
        <source>This filter reads all %1 rows of %2.</source>
        <translation>این صافی همهٔ %1 سطر %2 را می‌خواند.</translation>
    </message>
</context>
<context>
    <name>tw::Screenshot</name>
    <message>
        <source>The window did not load in time.</source>
        <translation>پنجره به‌موقع بارگذاری نشد.</translation>
    </message>
    <message>
        <source>The picture cannot be written to %1.</source>
        <translation>تصویر را نمی‌توان در %1 نوشت.</translation>
    </message>
</context>
<context>
    <name>tw::SearchBar</name>
    <message>
        <source>Find and replace</source>
        <translation>جست‌وجو و جایگزینی</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>جست‌وجو</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>تطبیق بزرگی و کوچکی حروف</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>کلمهٔ کامل</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>عبارت منظم</translation>
    </message>
    <message>
        <source>In selection</source>
        <translation>در انتخاب</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>جایگزین</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>مورد قبلی (Shift+F3)</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>مورد بعدی (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>بستن (Esc)</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>جایگزینی</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>جایگزینی همه</translation>
    </message>
    <message>
        <source>Not a regular expression</source>
        <translation>عبارت منظم نیست</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>چیزی یافت نشد</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 از %2</translation>
    </message>
    <message>
        <source>1 match</source>
        <translation>۱ مورد</translation>
    </message>
    <message numerus="yes">
        <source>%n matches</source>
        <translation>
            <numerusform>%n مورد</numerusform>
        </translation>
    </message>
    <message>
        <source>1 match replaced</source>
        <translation>۱ مورد جایگزین شد</translation>
    </message>
    <message numerus="yes">
        <source>%n matches replaced</source>
        <translation>
            <numerusform>%n مورد جایگزین شد</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tw::SearchSetupDialog</name>
    <message>
        <source>counts most (A)</source>
        <translation>بیشترین وزن (A)</translation>
    </message>
    <message>
        <source>counts more (B)</source>
        <translation>وزن بیشتر (B)</translation>
    </message>
    <message>
        <source>counts less (C)</source>
        <translation>وزن کمتر (C)</translation>
    </message>
    <message>
        <source>counts least (D)</source>
        <translation>کمترین وزن (D)</translation>
    </message>
    <message>
        <source>Set up word search in %1</source>
        <translation>راه‌اندازی جست‌وجوی واژه در %1</translation>
    </message>
    <message>
        <source>Name of the new column</source>
        <translation>نام ستون تازه</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>زبان</translation>
    </message>
    <message>
        <source>Statements that will run</source>
        <translation>دستورهایی که اجرا می‌شوند</translation>
    </message>
    <message>
        <source>&amp;Set up search</source>
        <translation>&amp;راه‌اندازی جست‌وجو</translation>
    </message>
    <message>
        <source>Weight of %1</source>
        <translation>وزن %1</translation>
    </message>
    <message>
        <source>not searched</source>
        <translation>جست‌وجو نمی‌شود</translation>
    </message>
    <message>
        <source>The table gets a column of the words in its texts, which the server keeps up to date, and an index for it. Searching that column is fast in a table of any size.</source>
        <translation>جدول ستونی از واژه‌های متن‌هایش می‌گیرد که کارساز آن را به‌روز نگه می‌دارد، و نمایه‌ای برای آن. جست‌وجو در این ستون در جدول به هر اندازه سریع است.</translation>
    </message>
    <message>
        <source>&amp;New column</source>
        <translation>ستون &amp;تازه</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;زبان</translation>
    </message>
    <message>
        <source>Setting up… Cancel stops it, and nothing is changed.</source>
        <translation>در حال راه‌اندازی… لغو آن را می‌ایستاند و چیزی تغییر نمی‌کند.</translation>
    </message>
    <message>
        <source>Not set up: %1</source>
        <translation>راه‌اندازی نشد: %1</translation>
    </message>
    <message>
        <source>The table is rewritten meanwhile, and nobody else can read or change it. Large tables take long.</source>
        <translation>در این میان جدول از نو نوشته می‌شود و کس دیگری نمی‌تواند آن را بخواند یا تغییر دهد. زمان آن به بزرگی جدول است.</translation>
    </message>
</context>
<context>
    <name>tw::SelectionSummary</name>
    <message>
        <source>%1 cells</source>
        <translation>%1 خانه</translation>
    </message>
</context>
<context>
    <name>tw::SettingField</name>
    <message>
        <source>Default</source>
        <translation>پیش‌فرض</translation>
    </message>
    <message>
        <source>Default (%1)</source>
        <translation>پیش‌فرض (%1)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>گزینش…</translation>
    </message>
    <message>
        <source>Choose the file: %1</source>
        <translation>پرونده را برگزینید: %1</translation>
    </message>
</context>
<context>
    <name>tw::SettingWords</name>
    <message>
        <source>Host</source>
        <translation>میزبان</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>درگاه</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>پایگاه داده</translation>
    </message>
    <message>
        <source>User</source>
        <translation>کاربر</translation>
    </message>
    <message>
        <source>Open as</source>
        <translation>گشودن به‌صورت</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>مرجع گواهی</translation>
    </message>
    <message>
        <source>file of the authority that signed the server&apos;s certificate</source>
        <translation>پروندهٔ مرجعی که گواهی کارساز را امضا کرده است</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>گواهی کارخواه</translation>
    </message>
    <message>
        <source>proves who you are, where the server asks</source>
        <translation>هویت شما را ثابت می‌کند، جایی که کارساز بپرسد</translation>
    </message>
    <message>
        <source>Client key</source>
        <translation>کلید کارخواه</translation>
    </message>
    <message>
        <source>the secret part of it; only you may read the file</source>
        <translation>بخش محرمانهٔ آن؛ تنها شما باید پرونده را بخوانید</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>باطل‌شده‌ها</translation>
    </message>
    <message>
        <source>file of certificates that count no more</source>
        <translation>پروندهٔ گواهی‌هایی که دیگر اعتبار ندارند</translation>
    </message>
    <message>
        <source>Oldest TLS</source>
        <translation>کهن‌ترین TLS</translation>
    </message>
    <message>
        <source>an older version is refused</source>
        <translation>نسخهٔ کهنه‌تر رد می‌شود</translation>
    </message>
    <message>
        <source>Channel binding</source>
        <translation>پیوند کانال</translation>
    </message>
    <message>
        <source>ties the password exchange to the encryption</source>
        <translation>تبادل گذرواژه را به رمزنگاری پیوند می‌دهد</translation>
    </message>
    <message>
        <source>Accept only</source>
        <translation>تنها پذیرفتن</translation>
    </message>
    <message>
        <source>ways to prove the password, such as scram-sha-256</source>
        <translation>راه‌های اثبات گذرواژه، مانند scram-sha-256</translation>
    </message>
    <message>
        <source>Socket owner</source>
        <translation>دارندهٔ سوکت</translation>
    </message>
    <message>
        <source>the user a local server must run as</source>
        <translation>کاربری که کارساز محلی باید با آن اجرا شود</translation>
    </message>
    <message>
        <source>GSSAPI encryption</source>
        <translation>رمزنگاری GSSAPI</translation>
    </message>
    <message>
        <source>of Kerberos; comes before TLS</source>
        <translation>از Kerberos؛ پیش از TLS می‌آید</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>برنامه</translation>
    </message>
    <message>
        <source>as the server lists the sessions</source>
        <translation>چنان که کارساز نشست‌ها را فهرست می‌کند</translation>
    </message>
    <message>
        <source>Search path</source>
        <translation>مسیر جستجو</translation>
    </message>
    <message>
        <source>schemas in which plain names are looked up</source>
        <translation>شِماهایی که نام‌های ساده در آن‌ها جسته می‌شوند</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>منطقهٔ زمانی</translation>
    </message>
    <message>
        <source>of times the server writes; empty: the server&apos;s</source>
        <translation>زمان‌هایی که کارساز می‌نویسد؛ خالی: همان کارساز</translation>
    </message>
    <message>
        <source>Isolation</source>
        <translation>جداسازی</translation>
    </message>
    <message>
        <source>what a transaction sees of others</source>
        <translation>آنچه تراکنش از دیگران می‌بیند</translation>
    </message>
    <message>
        <source>Read-only, enforced by the server</source>
        <translation>فقط خواندنی، با تضمین کارساز</translation>
    </message>
    <message>
        <source>Statement limit</source>
        <translation>سقف دستور</translation>
    </message>
    <message>
        <source>a longer statement is ended; 0: no limit of ours</source>
        <translation>دستور درازتر پایان می‌یابد؛ ۰: سقفی از ما نیست</translation>
    </message>
    <message>
        <source>Lock limit</source>
        <translation>سقف قفل</translation>
    </message>
    <message>
        <source>a longer wait for a lock is ended; 0: no limit of ours</source>
        <translation>انتظار درازتر برای قفل پایان می‌یابد؛ ۰: سقفی از ما نیست</translation>
    </message>
    <message>
        <source>Idle limit</source>
        <translation>سقف بیکاری</translation>
    </message>
    <message>
        <source>an open transaction without work is ended; 0: no limit of ours</source>
        <translation>تراکنش باز و بیکار پایان می‌یابد؛ ۰: سقفی از ما نیست</translation>
    </message>
    <message>
        <source>Pooler</source>
        <translation>میانجی استخر</translation>
    </message>
    <message>
        <source>what stands between here and the server</source>
        <translation>آنچه میان اینجا و کارساز ایستاده است</translation>
    </message>
    <message>
        <source>Connect within</source>
        <translation>اتصال در</translation>
    </message>
    <message>
        <source>for each address</source>
        <translation>برای هر نشانی</translation>
    </message>
    <message>
        <source>Wanted server</source>
        <translation>کارساز دلخواه</translation>
    </message>
    <message>
        <source>of several hosts</source>
        <translation>از چند میزبان</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>آماده‌شده</translation>
    </message>
    <message>
        <source>statements kept prepared on a connection</source>
        <translation>دستورهایی که در یک اتصال آماده می‌مانند</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>کوشش‌ها</translation>
    </message>
    <message>
        <source>of work that may be repeated, the first one counted</source>
        <translation>برای کار تکرارپذیر، با شمارش نخستین بار</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>درنگ</translation>
    </message>
    <message>
        <source>before the second attempt; doubled each time</source>
        <translation>پیش از کوشش دوم؛ هر بار دوبرابر</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>آغاز</translation>
    </message>
    <message>
        <source>which locks a transaction takes when it begins</source>
        <translation>قفل‌هایی که تراکنش هنگام آغاز می‌گیرد</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>روزنامهٔ پرونده</translation>
    </message>
    <message>
        <source>how the file is kept safe while it is written</source>
        <translation>چگونه پرونده هنگام نوشتن ایمن می‌ماند</translation>
    </message>
    <message>
        <source>Enforce foreign keys</source>
        <translation>کلیدهای خارجی را اعمال کن</translation>
    </message>
    <message>
        <source>how long to wait for another program&apos;s lock</source>
        <translation>چه مدت برای قفل برنامه‌ای دیگر صبر شود</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>اندازه</translation>
    </message>
    <message>
        <source>connections kept open</source>
        <translation>اتصال‌هایی که باز می‌مانند</translation>
    </message>
    <message>
        <source>Overflow</source>
        <translation>سرریز</translation>
    </message>
    <message>
        <source>more on demand, closed after use; -1: any number</source>
        <translation>بیشتر هنگام نیاز، پس از کار بسته می‌شوند؛ ‎-1: هر شمار</translation>
    </message>
    <message>
        <source>Wait at most</source>
        <translation>دست بالا انتظار</translation>
    </message>
    <message>
        <source>then the action says who holds the connections</source>
        <translation>سپس گفته می‌شود اتصال‌ها نزد کیست</translation>
    </message>
    <message>
        <source>Recycle after</source>
        <translation>نوسازی پس از</translation>
    </message>
    <message>
        <source>an older connection is replaced when idle; -1: never</source>
        <translation>اتصال کهنه‌تر هنگام بیکاری جایگزین می‌شود؛ ‎-1: هرگز</translation>
    </message>
    <message>
        <source>Check before use (pre-ping)</source>
        <translation>پیش از کار بیازما (پیش‌پینگ)</translation>
    </message>
    <message>
        <source>Ping when idle for</source>
        <translation>پینگ پس از بیکاری</translation>
    </message>
    <message>
        <source>Ping within</source>
        <translation>پاسخ پینگ در</translation>
    </message>
    <message>
        <source>a slower answer counts as a dead connection</source>
        <translation>پاسخ کندتر یعنی اتصال مرده است</translation>
    </message>
    <message>
        <source>Reuse the latest first (LIFO), so spare ones can close</source>
        <translation>نخست تازه‌ترین را به کار ببر (LIFO) تا اضافی‌ها بسته شوند</translation>
    </message>
    <message>
        <source>On return</source>
        <translation>هنگام بازگشت</translation>
    </message>
    <message>
        <source>what happens to a transaction that is still open</source>
        <translation>با تراکنشی که هنوز باز است چه می‌شود</translation>
    </message>
    <message>
        <source>Keep ready</source>
        <translation>آماده نگه‌دار</translation>
    </message>
    <message>
        <source>opened in the background before they are needed</source>
        <translation>پیش از نیاز در پس‌زمینه گشوده می‌شوند</translation>
    </message>
    <message>
        <source>Close spare after</source>
        <translation>بستن اضافی‌ها پس از</translation>
    </message>
    <message>
        <source>idle ones beyond those; 0: never</source>
        <translation>بیکارهای افزون بر آن‌ها؛ ۰: هرگز</translation>
    </message>
    <message>
        <source>Waiting at most</source>
        <translation>دست بالا منتظران</translation>
    </message>
    <message>
        <source>more are refused at once; 0: any number</source>
        <translation>بیشتر بی‌درنگ رد می‌شوند؛ ۰: هر شمار</translation>
    </message>
    <message>
        <source>Report loans over</source>
        <translation>گزارش وام درازتر از</translation>
    </message>
    <message>
        <source>once, with who holds them; 0: never</source>
        <translation>یک بار، با نام دارنده؛ ۰: هرگز</translation>
    </message>
    <message>
        <source>Reconnect for</source>
        <translation>اتصال دوباره تا</translation>
    </message>
    <message>
        <source>how long one call tries again; 0: once</source>
        <translation>یک فراخوان چه مدت دوباره می‌کوشد؛ ۰: یک بار</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>کاربرد</translation>
    </message>
    <message>
        <source>Review changes</source>
        <translation>بازبینی تغییرها</translation>
    </message>
    <message>
        <source>as SQL, before they are sent</source>
        <translation>به‌صورت SQL، پیش از فرستادن</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>سطرها</translation>
    </message>
    <message>
        <source>up to so many changes go without review, deletions never</source>
        <translation>تا این شمار تغییر بی‌بازبینی می‌رود، حذف هرگز</translation>
    </message>
    <message>
        <source>Keep receipts of what is saved</source>
        <translation>رسید آنچه ذخیره می‌شود نگه داشته شود</translation>
    </message>
    <message>
        <source>on this computer, so that it can be undone</source>
        <translation>روی همین رایانه، تا بتوان آن را بازگرداند</translation>
    </message>
    <message>
        <source>Keep values out of logs and errors</source>
        <translation>مقدارها را از گزارش‌ها و خطاها دور نگه‌دار</translation>
    </message>
    <message>
        <source>disable: never encrypted</source>
        <translation>disable: هرگز رمز نمی‌شود</translation>
    </message>
    <message>
        <source>allow: encrypted if the server insists</source>
        <translation>allow: اگر کارساز پافشاری کند رمز می‌شود</translation>
    </message>
    <message>
        <source>prefer: encrypted if the server can</source>
        <translation>prefer: اگر کارساز بتواند رمز می‌شود</translation>
    </message>
    <message>
        <source>require: encrypted, nobody checks by whom</source>
        <translation>require: رمز می‌شود، کسی نمی‌سنجد با چه کسی</translation>
    </message>
    <message>
        <source>verify-ca: encrypted, certificate checked</source>
        <translation>verify-ca: رمز می‌شود، گواهی سنجیده می‌شود</translation>
    </message>
    <message>
        <source>verify-full: encrypted, certificate and host name checked</source>
        <translation>verify-full: رمز می‌شود، گواهی و نام میزبان سنجیده می‌شوند</translation>
    </message>
    <message>
        <source>found out after connecting</source>
        <translation>پس از اتصال روشن می‌شود</translation>
    </message>
    <message>
        <source>none, the server itself</source>
        <translation>هیچ، خود کارساز</translation>
    </message>
    <message>
        <source>one that lends for a session</source>
        <translation>برای یک نشست وام می‌دهد</translation>
    </message>
    <message>
        <source>one that lends for a transaction</source>
        <translation>برای یک تراکنش وام می‌دهد</translation>
    </message>
    <message>
        <source>rolled back</source>
        <translation>برگردانده می‌شود</translation>
    </message>
    <message>
        <source>committed</source>
        <translation>ثبت می‌شود</translation>
    </message>
    <message>
        <source>left as it is</source>
        <translation>همان می‌ماند</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>فقط خواندنی</translation>
    </message>
    <message>
        <source>read and write</source>
        <translation>خواندن و نوشتن</translation>
    </message>
    <message>
        <source>read and write, made if missing</source>
        <translation>خواندن و نوشتن، اگر نباشد ساخته می‌شود</translation>
    </message>
    <message>
        <source>as the file is</source>
        <translation>چنان که پرونده هست</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>توسعه</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>آزمون</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>عملیاتی</translation>
    </message>
    <message>
        <source>always in production</source>
        <translation>همیشه در عملیاتی</translation>
    </message>
    <message>
        <source>always</source>
        <translation>همیشه</translation>
    </message>
    <message>
        <source>by number of rows</source>
        <translation>بر پایهٔ شمار سطرها</translation>
    </message>
    <message>
        <source>never</source>
        <translation>هرگز</translation>
    </message>
    <message>
        <source>SSH server</source>
        <translation>کارساز SSH</translation>
    </message>
    <message>
        <source>name, address, or a Host of your ssh configuration</source>
        <translation>نام، نشانی، یا یک Host از پیکربندی ssh شما</translation>
    </message>
    <message>
        <source>SSH port</source>
        <translation>درگاه SSH</translation>
    </message>
    <message>
        <source>empty: 22, or as your ssh configuration says</source>
        <translation>خالی: ۲۲، یا آنچه پیکربندی ssh شما می‌گوید</translation>
    </message>
    <message>
        <source>SSH user</source>
        <translation>کاربر SSH</translation>
    </message>
    <message>
        <source>empty: your own name</source>
        <translation>خالی: نام خودتان</translation>
    </message>
    <message>
        <source>SSH key</source>
        <translation>کلید SSH</translation>
    </message>
    <message>
        <source>file of the private key; its passphrase is asked for when needed</source>
        <translation>پروندهٔ کلید خصوصی؛ گذرعبارت آن هنگام نیاز پرسیده می‌شود</translation>
    </message>
    <message>
        <source>SSH agent</source>
        <translation>کارگزار SSH</translation>
    </message>
    <message>
        <source>whether keys of the agent are tried</source>
        <translation>آیا کلیدهای کارگزار آزموده شوند</translation>
    </message>
    <message>
        <source>Jump hosts</source>
        <translation>میزبان‌های میانی</translation>
    </message>
    <message>
        <source>passed on the way, in order: user@host:port, separated by commas</source>
        <translation>به ترتیبِ گذر: ⁦user@host:port⁩، با ویرگول از هم جدا</translation>
    </message>
    <message>
        <source>Attached files</source>
        <translation>پرونده‌های پیوست</translation>
    </message>
    <message>
        <source>name=path, several of them with &amp; in between</source>
        <translation>⁦name=path⁩، چند تا با &amp; در میان</translation>
    </message>
    <message>
        <source>Masked columns</source>
        <translation>ستون‌های پوشیده</translation>
    </message>
    <message>
        <source>not read until revealed: ssn, users.email, public.users.email</source>
        <translation>تا آشکار نشوند خوانده نمی‌شوند: ⁦ssn, users.email, public.users.email⁩</translation>
    </message>
    <message>
        <source>otherwise only its socket is checked</source>
        <translation>وگرنه فقط سوکت بررسی می‌شود</translation>
    </message>
    <message>
        <source>Name in rows</source>
        <translation>نام در سطرها</translation>
    </message>
    <message>
        <source>written into columns such as created_by and updated_by; empty: nobody</source>
        <translation>در ستون‌هایی مانند created_by و updated_by نوشته می‌شود؛ خالی: هیچ‌کس</translation>
    </message>
</context>
<context>
    <name>tw::ShortcutModel</name>
    <message>
        <source>Command</source>
        <translation>فرمان</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>فهرست</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>کلیدها</translation>
    </message>
</context>
<context>
    <name>tw::ShortcutPage</name>
    <message>
        <source>New key for the selected command</source>
        <translation>کلید تازه برای فرمان برگزیده</translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation>نسبت دادن</translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation>بی‌کلید</translation>
    </message>
    <message>
        <source>&amp;Default</source>
        <translation>پیش‌فرض</translation>
    </message>
    <message>
        <source>Select a command, then press its new key in the field.</source>
        <translation>فرمانی را برگزینید، سپس کلید تازه‌اش را در کادر بفشارید.</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”. Assign takes it away from there.</source>
        <translation>%1 از آنِ «%2» است. نسبت دادن آن را از آنجا برمی‌دارد.</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” now: give that another key first.</source>
        <translation>%1 اکنون از آنِ «%2» است: نخست به آن کلید دیگری بدهید.</translation>
    </message>
</context>
<context>
    <name>tw::ShortcutSheet</name>
    <message>
        <source>Shortcuts</source>
        <translation>میان‌برها</translation>
    </message>
    <message>
        <source>C&amp;hange keys…</source>
        <translation>تغییر کلیدها…</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>تغییر کلیدها</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>بستن</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بستن</translation>
    </message>
</context>
<context>
    <name>tw::ShortcutTable</name>
    <message>
        <source>Filter commands</source>
        <translation>صافی فرمان‌ها</translation>
    </message>
    <message>
        <source>Filter by command, menu or key</source>
        <translation>صافی بر پایهٔ فرمان، منو یا کلید</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>فرمان‌ها و کلیدهایشان</translation>
    </message>
</context>
<context>
    <name>tw::SoftDeleteDialog</name>
    <message>
        <source>Delete with children</source>
        <translation>حذف با فرزندان</translation>
    </message>
    <message>
        <source>Soft-delete 1 row of %1?</source>
        <translation>۱ سطر از %1 حذف نرم شود؟</translation>
    </message>
    <message numerus="yes">
        <source>Soft-delete %Ln rows of %1?</source>
        <translation>
            <numerusform>%Ln سطر از %1 حذف نرم شود؟</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Soft-delete</source>
        <translation>&amp;حذف نرم</translation>
    </message>
    <message>
        <source>Soft-delete &amp;children as well</source>
        <translation>&amp;فرزندان نیز حذف نرم شوند</translation>
    </message>
    <message>
        <source>&amp;Leave children as they are</source>
        <translation>فرزندان &amp;بی‌تغییر بمانند</translation>
    </message>
    <message>
        <source>&amp;Refuse while there are children</source>
        <translation>تا &amp;هنگامی که فرزند هست انجام نشود</translation>
    </message>
    <message>
        <source>Counting children…</source>
        <translation>شمردن فرزندان…</translation>
    </message>
    <message>
        <source>No row refers to them.</source>
        <translation>هیچ سطری به آن‌ها ارجاع نمی‌دهد.</translation>
    </message>
    <message>
        <source>Some rows will still refer to a deleted one. What was deleted before keeps its own time.</source>
        <translation>برخی سطرها همچنان به سطری حذف‌شده ارجاع می‌دهند. آنچه پیش‌تر حذف شده زمان خود را نگه می‌دارد.</translation>
    </message>
    <message>
        <source>What was deleted before keeps its own time.</source>
        <translation>آنچه پیش‌تر حذف شده زمان خود را نگه می‌دارد.</translation>
    </message>
    <message>
        <source>&amp;Soft-delete 1 row</source>
        <translation>&amp;حذف نرم ۱ سطر</translation>
    </message>
    <message>
        <source>&amp;Soft-delete %1 rows</source>
        <translation>&amp;حذف نرم %1 سطر</translation>
    </message>
</context>
<context>
    <name>tw::SqlEditor</name>
    <message>
        <source>SQL editor</source>
        <translation>ویرایشگر SQL</translation>
    </message>
</context>
<context>
    <name>tw::SqlLine</name>
    <message>
        <source>Completions</source>
        <translation>تکمیل‌ها</translation>
    </message>
</context>
<context>
    <name>tw::SqlTextEdit</name>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
</context>
<context>
    <name>tw::StagedEdits</name>
    <message>
        <source>edit of %1</source>
        <translation>ویرایش %1</translation>
    </message>
    <message>
        <source>new row</source>
        <translation>سطر تازه</translation>
    </message>
    <message>
        <source>restoring of 1 row</source>
        <translation>بازگرداندن ۱ سطر</translation>
    </message>
    <message numerus="yes">
        <source>restoring of %n rows</source>
        <translation>
            <numerusform>بازگرداندن %n سطر</numerusform>
        </translation>
    </message>
    <message>
        <source>deletion of 1 row</source>
        <translation>حذف ۱ سطر</translation>
    </message>
    <message numerus="yes">
        <source>deletion of %n rows</source>
        <translation>
            <numerusform>حذف %n سطر</numerusform>
        </translation>
    </message>
    <message>
        <source>revert of 1 row</source>
        <translation>برگرداندن ۱ سطر</translation>
    </message>
    <message numerus="yes">
        <source>revert of %n rows</source>
        <translation>
            <numerusform>برگرداندن %n سطر</numerusform>
        </translation>
    </message>
    <message>
        <source>discarding of all changes</source>
        <translation>دور انداختن همهٔ تغییرها</translation>
    </message>
    <message>
        <source>revert of %1</source>
        <translation>برگرداندن %1</translation>
    </message>
    <message>
        <source>restoring of kept changes</source>
        <translation>بازگرداندن تغییرهای نگه‌داشته‌شده</translation>
    </message>
</context>
<context>
    <name>tw::StatementAgain</name>
    <message>
        <source>This statement asked for a plan.</source>
        <translation>این دستور خود طرح اجرا خواسته بود.</translation>
    </message>
    <message>
        <source>There is no plan for %1.</source>
        <translation>برای %1 طرح اجرایی نیست.</translation>
    </message>
    <message>
        <source>Servers plan what reads or changes rows: SELECT, INSERT, UPDATE, DELETE and the like.</source>
        <translation>کارسازها برای آنچه سطرها را می‌خواند یا تغییر می‌دهد طرح اجرا می‌سازند: SELECT، INSERT، UPDATE، DELETE و مانند آن‌ها.</translation>
    </message>
    <message>
        <source>%1 is not run again from here: it does more than read.</source>
        <translation>%1 از اینجا دوباره اجرا نمی‌شود: کاری بیش از خواندن می‌کند.</translation>
    </message>
    <message>
        <source>Only statements that read are run again. Nothing was changed.</source>
        <translation>تنها دستورهایی که می‌خوانند دوباره اجرا می‌شوند. چیزی تغییر نکرد.</translation>
    </message>
    <message>
        <source>The values bound to it were too large or too many to be kept.</source>
        <translation>مقدارهای بسته به آن برای نگه‌داری بیش از اندازه بزرگ یا پرشمار بودند.</translation>
    </message>
    <message>
        <source>The values bound to it were not kept.</source>
        <translation>مقدارهای بسته به آن نگه داشته نشدند.</translation>
    </message>
    <message>
        <source>Check “Keep values”, let the program run it once more, and choose that line.</source>
        <translation>«نگه‌داشتن مقدارها» را تیک بزنید، بگذارید برنامه یک بار دیگر آن را اجرا کند، و آن سطر را برگزینید.</translation>
    </message>
    <message>
        <source>The statement held a secret, which the log does not keep.</source>
        <translation>دستور رازی در خود داشت که گزارش آن را نگه نمی‌دارد.</translation>
    </message>
    <message>
        <source>The text is not exactly one statement.</source>
        <translation>متن دقیقاً یک دستور نیست.</translation>
    </message>
</context>
<context>
    <name>tw::StatementAnswer</name>
    <message>
        <source>Plan of a statement</source>
        <translation>طرح اجرای دستور</translation>
    </message>
    <message>
        <source>Statement run again</source>
        <translation>اجرای دوبارهٔ دستور</translation>
    </message>
    <message>
        <source>The statement</source>
        <translation>دستور</translation>
    </message>
    <message>
        <source>The plan, one step a line</source>
        <translation>طرح اجرا، هر سطر یک گام</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>نخستین سطرها</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>رونوشت</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>ایست</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>بستن</translation>
    </message>
    <message>
        <source>Waiting for the server…</source>
        <translation>در انتظار کارساز…</translation>
    </message>
    <message>
        <source>Planned in %1 ms. The statement was not run.</source>
        <translation>طرح اجرا در %1 میلی‌ثانیه ساخته شد. دستور اجرا نشد.</translation>
    </message>
    <message>
        <source>1 row in %1 ms.</source>
        <translation>۱ سطر در %1 میلی‌ثانیه.</translation>
    </message>
    <message>
        <source>%L1 rows in %2 ms.</source>
        <translation>%L1 سطر در %2 میلی‌ثانیه.</translation>
    </message>
    <message>
        <source>The first %L1 are shown.</source>
        <translation>%L1 سطر نخست نشان داده شده است.</translation>
    </message>
</context>
<context>
    <name>tw::StatementEditor</name>
    <message>
        <source>SQL statements</source>
        <translation>دستورهای SQL</translation>
    </message>
    <message>
        <source>Write a statement. Ctrl+Enter runs the one under the caret.</source>
        <translation>دستوری بنویسید. Ctrl+Enter دستور زیر مکان‌نما را اجرا می‌کند.</translation>
    </message>
</context>
<context>
    <name>tw::StatementLogDock</name>
    <message>
        <source>Log</source>
        <translation>گزارش</translation>
    </message>
    <message>
        <source>Filter statements</source>
        <translation>صافی دستورها</translation>
    </message>
    <message>
        <source>Which statements are shown</source>
        <translation>کدام دستورها نمایش داده می‌شوند</translation>
    </message>
    <message>
        <source>All</source>
        <translation>همه</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>ناکام</translation>
    </message>
    <message>
        <source>Slower than %1 ms</source>
        <translation>کندتر از %1 م‌ث</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>تکراری</translation>
    </message>
    <message>
        <source>Keep &amp;values</source>
        <translation>نگه‌داشتن مقدارها</translation>
    </message>
    <message>
        <source>The selected statement</source>
        <translation>دستور برگزیده</translation>
    </message>
    <message>
        <source>1 statement</source>
        <translation>۱ دستور</translation>
    </message>
    <message numerus="yes">
        <source>%Ln statements</source>
        <translation>
            <numerusform>%Ln دستور</numerusform>
        </translation>
    </message>
    <message>
        <source>Slowest first</source>
        <translation>کندترین در آغاز</translation>
    </message>
    <message>
        <source>Statements that ran, the slowest first</source>
        <translation>دستورهای اجراشده، کندترین در آغاز</translation>
    </message>
    <message>
        <source>Hide the log</source>
        <translation>پنهان کردن گزارش</translation>
    </message>
    <message>
        <source>Also keep the values bound to statements, from now on until the program ends.</source>
        <translation>مقدارهای بسته به دستورها هم، از این پس و تا پایان برنامه، نگه داشته شوند.</translation>
    </message>
    <message>
        <source>Select a statement to see its full text.</source>
        <translation>دستوری را برگزینید تا همهٔ آن را ببینید.</translation>
    </message>
    <message>
        <source>Also show what the window itself asks the database about its tables.</source>
        <translation>آنچه خود پنجره دربارهٔ جدول‌ها از پایگاه داده می‌پرسد نیز نشان داده شود.</translation>
    </message>
    <message>
        <source>Statements that ran, the newest first</source>
        <translation>دستورهای اجراشده، تازه‌ترین در آغاز</translation>
    </message>
    <message>
        <source>Catalog queries</source>
        <translation>پرس‌وجوهای کاتالوگ</translation>
    </message>
</context>
<context>
    <name>tw::StatementLogFile</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 نوشته نمی‌شود: %2</translation>
    </message>
</context>
<context>
    <name>tw::StatementLogModel</name>
    <message>
        <source>OK</source>
        <translation>درست</translation>
    </message>
    <message>
        <source>OK, %1 times in 2 s</source>
        <translation>درست، %1 بار در ۲ ثانیه</translation>
    </message>
    <message>
        <source>-- values hidden</source>
        <translation>-- values hidden</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>زمان</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>اتصال</translation>
    </message>
    <message>
        <source>For</source>
        <translation>برای</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>دستور</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>سطرها</translation>
    </message>
    <message>
        <source>Wait ms</source>
        <translation>انتظار م‌ث</translation>
    </message>
    <message>
        <source>Execute ms</source>
        <translation>اجرا م‌ث</translation>
    </message>
    <message>
        <source>Fetch ms</source>
        <translation>دریافت م‌ث</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>نتیجه</translation>
    </message>
</context>
<context>
    <name>tw::StatusBar</name>
    <message>
        <source>Not connected</source>
        <translation>وصل نیست</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>در حال اتصال…</translation>
    </message>
    <message>
        <source>Could not connect</source>
        <translation>اتصال ممکن نشد</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>فقط‌خواندنی</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>وضعیت</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>رمزنگاری‌نشده</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>اتصال از دست رفت</translation>
    </message>
    <message>
        <source>SSH tunnel · TLS</source>
        <translation>تونل SSH · TLS</translation>
    </message>
    <message>
        <source>SSH tunnel</source>
        <translation>تونل SSH</translation>
    </message>
    <message>
        <source>unsupported version</source>
        <translation>نسخهٔ پشتیبانی‌نشده</translation>
    </message>
    <message>
        <source>superuser</source>
        <translation>ابرکاربر</translation>
    </message>
</context>
<context>
    <name>tw::StopWait</name>
    <message>
        <source>%1 s</source>
        <translation>%1 ثانیه</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 دقیقه و %2 ثانیه</translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <translation>%1، به مدت %2</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>در حال ایست</translation>
    </message>
    <message>
        <source>S&amp;tay here</source>
        <translation>ماندن</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>ماندن</translation>
    </message>
    <message>
        <source>&amp;Close anyway</source>
        <translation>به هر حال ببند</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>به هر حال ببند</translation>
    </message>
    <message>
        <source>The server has not stopped within %1 s. If you close now, its connections are cut, and it is unknown whether a save in progress was committed.</source>
        <translation>کارساز در %1 ثانیه این را پایان نداد. اگر اکنون خارج شوید پیوندها بسته می‌شوند و معلوم نیست ذخیره‌ای که در حال COMMIT بود انجام شده باشد.</translation>
    </message>
    <message>
        <source>Waiting up to %1 s for the server to stop.</source>
        <translation>تا %1 ثانیه برای پایان دادن کارساز به این کار صبر می‌شود.</translation>
    </message>
</context>
<context>
    <name>tw::Structure</name>
    <message numerus="yes">
        <source>%n columns</source>
        <translation>
            <numerusform>%n ستون</numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>آری</translation>
    </message>
    <message>
        <source>no</source>
        <translation>نه</translation>
    </message>
    <message>
        <source>%1 (computed)</source>
        <translation>%1 (محاسبه‌شده)</translation>
    </message>
    <message>
        <source>identity, always</source>
        <translation>شناسه، همیشه</translation>
    </message>
    <message>
        <source>identity, by default</source>
        <translation>شناسه، به‌صورت پیش‌فرض</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>ستون‌ها</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>نوع</translation>
    </message>
    <message>
        <source>Null</source>
        <translation>تهی</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>پیش‌فرض</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>توضیح</translation>
    </message>
    <message>
        <source>It has no columns.</source>
        <translation>ستونی ندارد.</translation>
    </message>
    <message>
        <source>%1 (key)</source>
        <translation>%1 (کلید)</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>مجاز</translation>
    </message>
    <message>
        <source>not null</source>
        <translation>ناتهی</translation>
    </message>
    <message>
        <source>not validated</source>
        <translation>سنجیده‌نشده</translation>
    </message>
    <message>
        <source>not enforced</source>
        <translation>اعمال‌نشده</translation>
    </message>
    <message>
        <source>deferred</source>
        <translation>به‌تعویق‌افتاده</translation>
    </message>
    <message>
        <source>deferrable</source>
        <translation>تعویق‌پذیر</translation>
    </message>
    <message>
        <source>inherited</source>
        <translation>به‌ارث‌رسیده</translation>
    </message>
    <message>
        <source>Constraints</source>
        <translation>قیدها</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>گونه</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>تعریف</translation>
    </message>
    <message>
        <source>State</source>
        <translation>وضعیت</translation>
    </message>
    <message>
        <source>It has no constraints.</source>
        <translation>قیدی ندارد.</translation>
    </message>
    <message>
        <source>Foreign keys</source>
        <translation>کلیدهای خارجی</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>جهت</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>Its columns</source>
        <translation>ستون‌های آن</translation>
    </message>
    <message>
        <source>On update</source>
        <translation>هنگام به‌روزرسانی</translation>
    </message>
    <message>
        <source>On delete</source>
        <translation>هنگام حذف</translation>
    </message>
    <message>
        <source>No foreign key leads from here or to here.</source>
        <translation>هیچ کلید خارجی از اینجا یا به اینجا نمی‌رود.</translation>
    </message>
    <message>
        <source>references</source>
        <translation>اشاره به</translation>
    </message>
    <message>
        <source>referenced by</source>
        <translation>مورد اشارهٔ</translation>
    </message>
    <message>
        <source>%1 (included)</source>
        <translation>%1 (افزوده)</translation>
    </message>
    <message>
        <source>primary key</source>
        <translation>کلید اصلی</translation>
    </message>
    <message>
        <source>unique</source>
        <translation>یکتا</translation>
    </message>
    <message>
        <source>invalid</source>
        <translation>نامعتبر</translation>
    </message>
    <message>
        <source>Indexes</source>
        <translation>نمایه‌ها</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>روش</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>اجزا</translation>
    </message>
    <message>
        <source>Only rows</source>
        <translation>تنها سطرهای</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>اندازه</translation>
    </message>
    <message>
        <source>Times used</source>
        <translation>بارهای استفاده</translation>
    </message>
    <message>
        <source>It has no indexes.</source>
        <translation>نمایه‌ای ندارد.</translation>
    </message>
    <message>
        <source>before</source>
        <translation>پیش از</translation>
    </message>
    <message>
        <source>after</source>
        <translation>پس از</translation>
    </message>
    <message>
        <source>instead of</source>
        <translation>به‌جای</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>غیرفعال</translation>
    </message>
    <message>
        <source>replicas only</source>
        <translation>تنها رونوشت‌ها</translation>
    </message>
    <message>
        <source>always</source>
        <translation>همیشه</translation>
    </message>
    <message>
        <source>enabled</source>
        <translation>فعال</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>تریگرها</translation>
    </message>
    <message>
        <source>When</source>
        <translation>هنگام</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>رویدادها</translation>
    </message>
    <message>
        <source>For each</source>
        <translation>برای هر</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>فراخوان</translation>
    </message>
    <message>
        <source>It has no triggers.</source>
        <translation>تریگری ندارد.</translation>
    </message>
    <message>
        <source>row</source>
        <translation>سطر</translation>
    </message>
    <message>
        <source>statement</source>
        <translation>دستور</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>سیاست‌ها</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>فرمان</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>نقش‌ها</translation>
    </message>
    <message>
        <source>Rows seen</source>
        <translation>سطرهای دیده‌شده</translation>
    </message>
    <message>
        <source>Rows written</source>
        <translation>سطرهای نوشته‌شده</translation>
    </message>
    <message>
        <source>Row security is on and no policy lets a row through.</source>
        <translation>امنیت سطری روشن است و هیچ سیاستی سطری را راه نمی‌دهد.</translation>
    </message>
    <message>
        <source>Row security is off.</source>
        <translation>امنیت سطری خاموش است.</translation>
    </message>
    <message>
        <source>permissive</source>
        <translation>آسان‌گیر</translation>
    </message>
    <message>
        <source>restrictive</source>
        <translation>سخت‌گیر</translation>
    </message>
    <message>
        <source>Privileges</source>
        <translation>دسترسی‌ها</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>از</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>خواندن</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>درج</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>به‌روزرسانی</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>the whole table</source>
        <translation>همهٔ جدول</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>پارتیشن‌ها</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>رابطه</translation>
    </message>
    <message>
        <source>part of</source>
        <translation>بخشی از</translation>
    </message>
    <message>
        <source>has the part</source>
        <translation>دارای بخش</translation>
    </message>
    <message>
        <source>Dependencies</source>
        <translation>وابستگی‌ها</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>از راه</translation>
    </message>
    <message>
        <source>Nothing depends on it, and it depends on nothing.</source>
        <translation>نه چیزی به آن وابسته است و نه آن به چیزی.</translation>
    </message>
    <message>
        <source>uses</source>
        <translation>به کار می‌برد</translation>
    </message>
    <message>
        <source>used by</source>
        <translation>به‌کاررفته در</translation>
    </message>
    <message>
        <source>1 column</source>
        <translation>۱ ستون</translation>
    </message>
    <message>
        <source>owner %1</source>
        <translation>دارنده %1</translation>
    </message>
    <message>
        <source>partitioned by %1</source>
        <translation>پارتیشن بر پایهٔ %1</translation>
    </message>
</context>
<context>
    <name>tw::StructureDraft</name>
    <message>
        <source>A column has no name.</source>
        <translation>یک ستون نام ندارد.</translation>
    </message>
    <message>
        <source>Two columns are called %1.</source>
        <translation>نام دو ستون %1 است.</translation>
    </message>
    <message>
        <source>The column %1 has no type.</source>
        <translation>ستون %1 نوع ندارد.</translation>
    </message>
    <message>
        <source>A table needs a column.</source>
        <translation>هر جدول به یک ستون نیاز دارد.</translation>
    </message>
    <message>
        <source>The table needs a name.</source>
        <translation>جدول به یک نام نیاز دارد.</translation>
    </message>
</context>
<context>
    <name>tw::StructureEditing</name>
    <message>
        <source>Add column</source>
        <translation>افزودن ستون</translation>
    </message>
    <message>
        <source>Add key or index…</source>
        <translation>افزودن کلید یا نمایه…</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>بازگرداندن</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>دور انداختن</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>بازبینی…</translation>
    </message>
    <message>
        <source>Changing the structure…</source>
        <translation>در حال تغییر ساختار…</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>۱ تغییر</translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n تغییر</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be saved yet.</source>
        <translation>هنوز نمی‌توان این را ذخیره کرد.</translation>
    </message>
    <message>
        <source>%1 was not made; nothing was done.</source>
        <translation>%1 ساخته نشد؛ کاری انجام نشد.</translation>
    </message>
    <message>
        <source>No way back is known.</source>
        <translation>راه بازگشتی دانسته نیست.</translation>
    </message>
    <message>
        <source>The change was written as a migration; nothing was run, and it is still staged.</source>
        <translation>تغییر به‌صورت مهاجرت نوشته شد؛ چیزی اجرا نشد و همچنان در انتظار است.</translation>
    </message>
</context>
<context>
    <name>tw::StructurePage</name>
    <message>
        <source>Loading…</source>
        <translation>در حال بارگذاری…</translation>
    </message>
    <message>
        <source>Structure of %1</source>
        <translation>ساختار %1</translation>
    </message>
    <message>
        <source>DDL of %1</source>
        <translation>DDLِ %1</translation>
    </message>
    <message>
        <source>%1 structure</source>
        <extracomment>tab of a table&apos;s structure</extracomment>
        <translation>ساختار %1</translation>
    </message>
    <message>
        <source>The structure could not be read.</source>
        <translation>ساختار خوانده نشد.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>دوباره بکوش</translation>
    </message>
    <message>
        <source>DDL</source>
        <translation>DDL</translation>
    </message>
    <message>
        <source>Changing the structure of %1</source>
        <translation>در حال تغییر ساختار %1</translation>
    </message>
</context>
<context>
    <name>tw::StructureReview</name>
    <message>
        <source>Review changes</source>
        <translation>بازبینی تغییرها</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;اجرا</translation>
    </message>
    <message>
        <source>Review the changes of %1</source>
        <translation>بازبینی تغییرهای %1</translation>
    </message>
    <message>
        <source>The database has all of it already; there is nothing to run.</source>
        <translation>پایگاه داده همهٔ این‌ها را دارد؛ چیزی برای اجرا نیست.</translation>
    </message>
    <message>
        <source>Locks and work are told by the written rules of the engine, not measured here.</source>
        <translation>قفل‌ها و کار طبق قاعده‌های نوشته‌شدهٔ پایگاه داده گفته می‌شوند و اینجا اندازه‌گیری نشده‌اند.</translation>
    </message>
    <message>
        <source>Statements in their order</source>
        <translation>دستورها به ترتیب</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>دستور</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>کار</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>قفل</translation>
    </message>
    <message>
        <source>Statements, exactly as they will be sent</source>
        <translation>دستورها، درست همان‌گونه که فرستاده می‌شوند</translation>
    </message>
    <message>
        <source>Production: type “%1” to lose these values.</source>
        <translation>محیط عملیاتی: برای از دست دادن این مقدارها «%1» را بنویسید.</translation>
    </message>
    <message>
        <source>Name of the table</source>
        <translation>نام جدول</translation>
    </message>
    <message>
        <source>Review the new table %1</source>
        <translation>بازبینی جدول تازهٔ %1</translation>
    </message>
    <message>
        <source>&amp;Save as migration…</source>
        <translation>ذخیره به‌صورت مهاجرت…</translation>
    </message>
</context>
<context>
    <name>tw::StructureWords</name>
    <message>
        <source>New values of enumerations, which can be used once they are committed</source>
        <translation>مقدارهای تازهٔ شمارشی‌ها، که پس از تثبیت به کار می‌آیند</translation>
    </message>
    <message>
        <source>The change itself</source>
        <translation>خود تغییر</translation>
    </message>
    <message>
        <source>Looks through the rows while others go on reading and writing</source>
        <translation>سطر‌ها را می‌بیند، در حالی که دیگران به خواندن و نوشتن ادامه می‌دهند</translation>
    </message>
    <message>
        <source>What stands on the checks</source>
        <translation>آنچه بر بررسی‌ها استوار است</translation>
    </message>
    <message>
        <source>All or nothing</source>
        <translation>همه یا هیچ</translation>
    </message>
    <message>
        <source>rewrites the table and its indexes</source>
        <translation>جدول و نمایه‌هایش را از نو می‌نویسد</translation>
    </message>
    <message>
        <source>scans the table</source>
        <translation>همهٔ جدول را می‌خواند</translation>
    </message>
    <message>
        <source>builds an index</source>
        <translation>نمایه‌ای می‌سازد</translation>
    </message>
    <message>
        <source>runs its query</source>
        <translation>پرس‌وجوی آن را اجرا می‌کند</translation>
    </message>
    <message>
        <source>copies all rows</source>
        <translation>همهٔ سطر‌ها را رونوشت می‌کند</translation>
    </message>
    <message>
        <source>The structure of %1 is changed.</source>
        <translation>ساختار %1 تغییر کرد.</translation>
    </message>
    <message>
        <source>The structure of %1 was not changed; nothing was done.</source>
        <translation>ساختار %1 تغییر نکرد؛ کاری انجام نشد.</translation>
    </message>
    <message>
        <source>A part of the changes of %1 stands; the rest is still staged.</source>
        <translation>بخشی از تغییرهای %1 انجام شده است؛ بقیه هنوز در انتظارند.</translation>
    </message>
    <message>
        <source>Whether the changes of %1 stand is not known: the connection was lost at the end.</source>
        <translation>معلوم نیست تغییرهای %1 انجام شده باشند: اتصال در پایان قطع شد.</translation>
    </message>
    <message>
        <source>loses data</source>
        <translation>داده از دست می‌رود</translation>
    </message>
    <message>
        <source>The values of the dropped columns are lost for good.</source>
        <translation>مقدارهای ستون‌های حذف‌شده برای همیشه از دست می‌روند.</translation>
    </message>
    <message>
        <source>The dropped columns hold no values.</source>
        <translation>ستون‌های حذف‌شده مقداری ندارند.</translation>
    </message>
    <message>
        <source>1 value of the dropped columns is lost for good.</source>
        <translation>۱ مقدار از ستون‌های حذف‌شده برای همیشه از دست می‌رود.</translation>
    </message>
    <message>
        <source>%1 values of the dropped columns are lost for good.</source>
        <translation>%1 مقدار از ستون‌های حذف‌شده برای همیشه از دست می‌روند.</translation>
    </message>
    <message>
        <source>Failed:</source>
        <translation>ناموفق:</translation>
    </message>
    <message>
        <source>Stands:</source>
        <translation>انجام‌شده:</translation>
    </message>
    <message>
        <source>Taken back:</source>
        <translation>پس‌گرفته‌شده:</translation>
    </message>
</context>
<context>
    <name>tw::TabGroups</name>
    <message>
        <source>Open tables</source>
        <translation>جدول‌های باز</translation>
    </message>
    <message>
        <source>Open tables, other group</source>
        <translation>جدول‌های باز، گروه دیگر</translation>
    </message>
</context>
<context>
    <name>tw::TabStrip</name>
    <message>
        <source>Close %1</source>
        <translation>بستن %1</translation>
    </message>
    <message>
        <source>unsaved changes</source>
        <translation>تغییرهای ذخیره‌نشده</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>سنجاق‌شده</translation>
    </message>
</context>
<context>
    <name>tw::TableChange</name>
    <message>
        <source>Column %1 is gone.</source>
        <translation>ستون %1 رفته است.</translation>
    </message>
    <message>
        <source>Column %1 takes other values now: %2.</source>
        <translation>ستون %1 اکنون مقدارهای دیگری می‌پذیرد: %2.</translation>
    </message>
    <message>
        <source>Column %1 was added.</source>
        <translation>ستون %1 افزوده شد.</translation>
    </message>
    <message>
        <source>Rows can be changed now.</source>
        <translation>سطرها اکنون تغییرپذیرند.</translation>
    </message>
    <message>
        <source>Rows cannot be changed any more. %1</source>
        <translation>سطرها دیگر تغییرپذیر نیستند. %1</translation>
    </message>
    <message>
        <source>The table was dropped, and another one was created under its name.</source>
        <translation>جدول حذف شده و جدول دیگری با نام آن ساخته شده است.</translation>
    </message>
    <message>
        <source>Column %1 was renamed to %2.</source>
        <translation>نام ستون %1 به %2 تغییر کرد.</translation>
    </message>
    <message>
        <source>Column %1 has the type %2 now instead of %3.</source>
        <translation>نوع ستون %1 اکنون %2 است؛ پیش‌تر %3 بود.</translation>
    </message>
    <message>
        <source>Rows are identified by %1 now.</source>
        <translation>سطرها اکنون با %1 از هم جدا می‌شوند.</translation>
    </message>
    <message>
        <source>No column identifies rows any more.</source>
        <translation>دیگر هیچ ستونی سطرها را از هم جدا نمی‌کند.</translation>
    </message>
    <message>
        <source>Your privileges on its rows have changed.</source>
        <translation>مجوزهای شما روی سطرهای آن تغییر کرده‌اند.</translation>
    </message>
</context>
<context>
    <name>tw::TableChecklist</name>
    <message>
        <source>Tables</source>
        <translation>جدول‌ها</translation>
    </message>
    <message>
        <source>Find tables</source>
        <translation>یافتن جدول‌ها</translation>
    </message>
    <message>
        <source>All</source>
        <translation>همه</translation>
    </message>
    <message>
        <source>None</source>
        <translation>هیچ‌کدام</translation>
    </message>
    <message>
        <source>%1 of %2 tables</source>
        <translation>%1 از %2 جدول</translation>
    </message>
</context>
<context>
    <name>tw::TableFlow</name>
    <message>
        <source>Export tables of %1</source>
        <translation>برون‌برد جدول‌های %1</translation>
    </message>
</context>
<context>
    <name>tw::TableNews</name>
    <message>
        <source>And 1 more change.</source>
        <translation>و ۱ تغییر دیگر.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more changes.</source>
        <translation>
            <numerusform>و %n تغییر دیگر.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not saved: the table has changed meanwhile.</source>
        <translation>ذخیره نشد: جدول در این میان تغییر کرده است.</translation>
    </message>
    <message>
        <source>Read-only: %1</source>
        <translation>فقط خواندنی: %1</translation>
    </message>
    <message>
        <source>Choose key columns…</source>
        <translation>انتخاب ستون‌های کلید…</translation>
    </message>
    <message>
        <source>Copy GRANT</source>
        <translation>رونوشت GRANT</translation>
    </message>
    <message>
        <source>1 changed row no longer fits the table and cannot be saved.</source>
        <translation>۱ سطر تغییریافته دیگر با جدول جور نیست و ذخیره نمی‌شود.</translation>
    </message>
    <message numerus="yes">
        <source>%n changed rows no longer fit the table and cannot be saved.</source>
        <translation>
            <numerusform>%n سطر تغییریافته دیگر با جدول جور نیستند و ذخیره نمی‌شوند.</numerusform>
        </translation>
    </message>
    <message>
        <source>The pending changes fit the table again and can be saved.</source>
        <translation>تغییرهای در انتظار دوباره با جدول جورند و ذخیره‌شدنی‌اند.</translation>
    </message>
    <message>
        <source>Pending changes are kept.</source>
        <translation>تغییرهای در انتظار می‌مانند.</translation>
    </message>
    <message>
        <source>The table or view no longer exists. The rows shown were read before.</source>
        <translation>جدول یا نما دیگر نیست. سطرهای نمایش‌داده‌شده پیش‌تر خوانده شده‌اند.</translation>
    </message>
    <message>
        <source>Pending changes cannot be saved; they are kept here and can be copied.</source>
        <translation>تغییرهای در انتظار ذخیره نمی‌شوند؛ اینجا می‌مانند و می‌توان از آن‌ها رونوشت گرفت.</translation>
    </message>
    <message>
        <source>If some of its columns identify its rows, rows can be changed by these.</source>
        <translation>اگر چند ستون سطرها را از هم جدا کنند، سطرها با آن‌ها تغییرپذیرند.</translation>
    </message>
    <message>
        <source>Copy changes</source>
        <translation>رونوشت تغییرها</translation>
    </message>
    <message>
        <source>Discard them</source>
        <translation>دور انداختن</translation>
    </message>
    <message>
        <source>Are rows of this table deleted where %1?</source>
        <translation>آیا سطرهایی از این جدول که %1 حذف‌شده‌اند؟</translation>
    </message>
    <message>
        <source>Then they can be hidden, restored, and looked at in the trash. It can be chosen later in the menu Data › Trash and history.</source>
        <translation>آنگاه می‌توان آن‌ها را پنهان کرد، بازگرداند و در سطل بازیافت دید. بعداً هم در منوی داده › سطل و تاریخچه می‌توان برگزید.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>انتخاب…</translation>
    </message>
    <message>
        <source>No</source>
        <translation>خیر</translation>
    </message>
</context>
<context>
    <name>tw::TablesDialog</name>
    <message>
        <source>Export tables</source>
        <translation>برون‌برد جدول‌ها</translation>
    </message>
    <message>
        <source>A file for each table, all as of one moment, in a new folder.</source>
        <translation>برای هر جدول یک پرونده، همه از یک لحظه، در پوشه‌ای تازه.</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>گزینه‌ها</translation>
    </message>
    <message>
        <source>Soft-deleted rows too</source>
        <translation>سطرهای حذف نرم‌شده هم</translation>
    </message>
    <message>
        <source>Folder to write</source>
        <translation>پوشه‌ای که نوشته می‌شود</translation>
    </message>
    <message>
        <source>To &amp;folder</source>
        <translation>به پوشهٔ</translation>
    </message>
    <message>
        <source>Ch&amp;oose…</source>
        <translation>گزینش…</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>برون‌برد</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>برون‌برد</translation>
    </message>
    <message>
        <source>%1 rows written</source>
        <translation>%1 سطر نوشته شد</translation>
    </message>
    <message>
        <source>&amp;Export 1 table</source>
        <translation>برون‌برد 1 جدول</translation>
    </message>
    <message>
        <source>&amp;Export %1 tables</source>
        <translation>برون‌برد %1 جدول</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>ایست</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>بستن</translation>
    </message>
    <message>
        <source>Export into</source>
        <translation>برون‌برد به</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>در حال برون‌برد…</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>ایستاد. پرونده‌ای نوشته نشد.</translation>
    </message>
    <message>
        <source>Not exported. %1</source>
        <translation>برون‌برده نشد. %1</translation>
    </message>
</context>
<context>
    <name>tw::TablesExport</name>
    <message>
        <source>Check the tables to export.</source>
        <translation>جدول‌هایی را که برون‌برده می‌شوند نشان بزنید.</translation>
    </message>
    <message>
        <source>Choose the folder to write.</source>
        <translation>پوشه‌ای را که نوشته می‌شود برگزینید.</translation>
    </message>
    <message>
        <source>%1 is there already. Choose a folder that is new or empty.</source>
        <translation>%1 از پیش هست. پوشه‌ای تازه یا تهی برگزینید.</translation>
    </message>
    <message>
        <source>%1: %2 soft-deleted rows were left out.</source>
        <translation>%1: %2 سطر حذف نرم‌شده کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>%1: 1 soft-deleted row was left out.</source>
        <translation>%1: 1 سطر حذف نرم‌شده کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 سطر</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 سطر</translation>
    </message>
    <message>
        <source>Wrote 1 table into %1: %2.</source>
        <translation>1 جدول در %1 نوشته شد: %2.</translation>
    </message>
    <message>
        <source>Wrote %1 tables into %2: %3.</source>
        <translation>%1 جدول در %2 نوشته شد: %3.</translation>
    </message>
</context>
<context>
    <name>tw::TextCellEditor</name>
    <message>
        <source>Enter accepts the text, Shift+Enter starts a new line, Esc cancels.</source>
        <translation>Enter متن را می‌پذیرد، Shift+Enter خط تازه آغاز می‌کند، Esc لغو می‌کند.</translation>
    </message>
</context>
<context>
    <name>tw::TransactionBar</name>
    <message>
        <source>Commit</source>
        <translation>ثبت</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>برگرداندن</translation>
    </message>
</context>
<context>
    <name>tw::TransferController</name>
    <message>
        <source>Check the tables to carry over.</source>
        <translation>جدول‌هایی را که انتقال می‌یابند نشان بزنید.</translation>
    </message>
    <message>
        <source>Choose the connection that takes them.</source>
        <translation>اتصالی را که آن‌ها را می‌گیرد برگزینید.</translation>
    </message>
    <message>
        <source>Choose another connection than that of the tables.</source>
        <translation>اتصالی جز اتصال جدول‌ها برگزینید.</translation>
    </message>
</context>
<context>
    <name>tw::TransferDialog</name>
    <message>
        <source>Transfer tables</source>
        <translation>انتقال جدول‌ها</translation>
    </message>
    <message>
        <source>Transfer tables of %1</source>
        <translation>انتقال جدول‌های %1</translation>
    </message>
    <message>
        <source>In the order of their foreign keys, as one transaction: all is saved or nothing. What would be lost is named first.</source>
        <translation>به ترتیب کلیدهای خارجی‌شان و در یک تراکنش: یا همه ذخیره می‌شود یا هیچ. آنچه از دست می‌رود پیش‌تر گفته می‌شود.</translation>
    </message>
    <message>
        <source>Connection that takes them</source>
        <translation>اتصالی که آن‌ها را می‌گیرد</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>اتصال</translation>
    </message>
    <message>
        <source>&amp;Make tables that are missing</source>
        <translation>ساختن جدول‌هایی که نیستند</translation>
    </message>
    <message>
        <source>Where the key of a row is there</source>
        <translation>اگر کلید سطری از پیش باشد</translation>
    </message>
    <message>
        <source>When a row is refused</source>
        <translation>اگر سطری پذیرفته نشود</translation>
    </message>
    <message>
        <source>all is taken back</source>
        <translation>همه پس گرفته می‌شود</translation>
    </message>
    <message>
        <source>it is left out and listed</source>
        <translation>کنار گذاشته و فهرست می‌شود</translation>
    </message>
    <message>
        <source>&amp;Into</source>
        <translation>به</translation>
    </message>
    <message>
        <source>Where the &amp;key of a row is there</source>
        <translation>اگر کلید سطری از پیش باشد</translation>
    </message>
    <message>
        <source>When a row is &amp;refused</source>
        <translation>اگر سطری پذیرفته نشود</translation>
    </message>
    <message>
        <source>Transferring</source>
        <translation>انتقال</translation>
    </message>
    <message>
        <source>Tr&amp;y it</source>
        <translation>آزمودن</translation>
    </message>
    <message>
        <source>Write and take back</source>
        <translation>نوشتن و پس گرفتن</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>انتقال</translation>
    </message>
    <message>
        <source>%1 rows read</source>
        <translation>%1 سطر خوانده شد</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>در حال اتصال به %1…</translation>
    </message>
    <message>
        <source>%1 could not be opened.</source>
        <translation>%1 باز نشد.</translation>
    </message>
    <message>
        <source>&amp;Transfer 1 table</source>
        <translation>انتقال 1 جدول</translation>
    </message>
    <message>
        <source>&amp;Transfer %1 tables</source>
        <translation>انتقال %1 جدول</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>ایست</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>بستن</translation>
    </message>
    <message>
        <source>The rows are written into the production database %1.</source>
        <translation>سطرها در پایگاه دادهٔ عملیاتی %1 نوشته می‌شوند.</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>در حال آزمودن…</translation>
    </message>
    <message>
        <source>Transferring…</source>
        <translation>در حال انتقال…</translation>
    </message>
    <message>
        <source>There is no other connection yet.</source>
        <translation>هنوز اتصال دیگری نیست.</translation>
    </message>
</context>
<context>
    <name>tw::TransferReportModel</name>
    <message>
        <source>yes</source>
        <translation>بله</translation>
    </message>
    <message>
        <source>no</source>
        <translation>نه</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>ساخته شد</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>خوانده</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>نوشته</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>کنار گذاشته</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>پذیرفته نشده</translation>
    </message>
</context>
<context>
    <name>tw::TransferReportView</name>
    <message>
        <source>Transfer &amp;although this is lost</source>
        <translation>انتقال با این که این‌ها از دست می‌روند</translation>
    </message>
    <message>
        <source>What became of the tables</source>
        <translation>سرانجام جدول‌ها</translation>
    </message>
    <message>
        <source>What is lost or was refused</source>
        <translation>آنچه از دست می‌رود یا پذیرفته نشد</translation>
    </message>
</context>
<context>
    <name>tw::TransferWords</name>
    <message>
        <source>the row there takes the values</source>
        <translation>سطر آنجا مقدارها را می‌گیرد</translation>
    </message>
    <message>
        <source>it is left out</source>
        <translation>کنار گذاشته می‌شود</translation>
    </message>
    <message>
        <source>it takes the place of the row there</source>
        <translation>جای سطر آنجا را می‌گیرد</translation>
    </message>
    <message>
        <source>it is refused</source>
        <translation>پذیرفته نمی‌شود</translation>
    </message>
    <message>
        <source>Not everything can be kept. Nothing was done.</source>
        <translation>همه چیز نگه‌داشتنی نیست. کاری انجام نشد.</translation>
    </message>
    <message>
        <source>Stopped. All was taken back.</source>
        <translation>ایستاد. همه پس گرفته شد.</translation>
    </message>
    <message>
        <source>The connection was lost at the end. Nobody can tell yet whether the rows are saved.</source>
        <translation>اتصال در پایان از دست رفت. هنوز کسی نمی‌داند سطرها ذخیره شده‌اند یا نه.</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>چیزی ذخیره نشد.</translation>
    </message>
    <message>
        <source>Tried: 1 row would be written. All was taken back.</source>
        <translation>آزموده شد: 1 سطر نوشته می‌شد. همه پس گرفته شد.</translation>
    </message>
    <message>
        <source>Tried: %1 rows would be written. All was taken back.</source>
        <translation>آزموده شد: %1 سطر نوشته می‌شد. همه پس گرفته شد.</translation>
    </message>
    <message>
        <source>1 row was written.</source>
        <translation>1 سطر نوشته شد.</translation>
    </message>
    <message>
        <source>%1 rows were written.</source>
        <translation>%1 سطر نوشته شد.</translation>
    </message>
    <message>
        <source>Lost: %1</source>
        <translation>از دست رفته: %1</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>دگرگون: %1</translation>
    </message>
    <message>
        <source>Refused: %1, row %2: %3</source>
        <translation>پذیرفته نشد: %1، سطر %2: %3</translation>
    </message>
</context>
<context>
    <name>tw::TrashBar</name>
    <message>
        <source>1 row</source>
        <translation>۱ سطر</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 سطر</translation>
    </message>
    <message>
        <source>%1 restored.</source>
        <translation>%1 بازگردانده شد.</translation>
    </message>
    <message>
        <source>%1 deleted for good.</source>
        <translation>%1 برای همیشه حذف شد.</translation>
    </message>
    <message>
        <source>Trash of %1</source>
        <translation>سطل بازیافت %1</translation>
    </message>
    <message>
        <source>%1 marks no rows as deleted.</source>
        <translation>%1 سطری را حذف‌شده نشان‌گذاری نمی‌کند.</translation>
    </message>
    <message>
        <source>These rows</source>
        <translation>این سطرها</translation>
    </message>
    <message>
        <source>Trash of %1 · %2 soft-deleted by %3, still in the table.</source>
        <translation>سطل بازیافت %1 · %2 با %3 حذف نرم شده و هنوز در جدول است.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>بازگرداندن</translation>
    </message>
    <message>
        <source>Purge…</source>
        <translation>پاک کردن همیشگی…</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>بازگرداندن %1</translation>
    </message>
    <message>
        <source>Purge %1…</source>
        <translation>پاک کردن همیشگی %1…</translation>
    </message>
    <message>
        <source>Restore with children…</source>
        <translation>بازگرداندن با فرزندان…</translation>
    </message>
    <message>
        <source>Purge older than…</source>
        <translation>پاک کردن کهنه‌ترها…</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 برگزیده</translation>
    </message>
    <message>
        <source>The table does not record when rows were deleted.</source>
        <translation>جدول زمان حذف سطرها را ثبت نمی‌کند.</translation>
    </message>
    <message>
        <source>Nothing was restored: these rows are not deleted any more.</source>
        <translation>چیزی بازگردانده نشد: این سطرها دیگر حذف‌شده نیستند.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows cannot come back.</source>
        <translation>
            <numerusform>%Ln سطر نمی‌تواند بازگردد.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show that row</source>
        <translation>نمایش آن سطر</translation>
    </message>
    <message>
        <source>Restore the other %1</source>
        <translation>بازگرداندن دیگر %1</translation>
    </message>
</context>
<context>
    <name>tw::TrashController</name>
    <message>
        <source>The connection was lost, and it is not known what was saved.</source>
        <translation>اتصال از دست رفت و معلوم نیست چه ذخیره شد.</translation>
    </message>
</context>
<context>
    <name>tw::TrashOverview</name>
    <message>
        <source>counting…</source>
        <translation>در حال شمارش…</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>خواندنی نیست</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>شمرده نشده</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>حدود %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>دست‌کم %1</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>Deleted where</source>
        <translation>حذف‌شده اگر</translation>
    </message>
    <message>
        <source>Deleted rows</source>
        <translation>سطرهای حذف‌شده</translation>
    </message>
    <message>
        <source>Last deleted</source>
        <translation>آخرین حذف</translation>
    </message>
    <message>
        <source>By</source>
        <translation>توسط</translation>
    </message>
</context>
<context>
    <name>tw::TrashPage</name>
    <message>
        <source>Restoring rows of %1</source>
        <translation>بازگرداندن سطرهای %1</translation>
    </message>
    <message>
        <source>Trash: %1</source>
        <extracomment>tab of a table&apos;s soft-deleted rows</extracomment>
        <translation>سطل: %1</translation>
    </message>
</context>
<context>
    <name>tw::TrashesPage</name>
    <message>
        <source>Trash of all tables</source>
        <translation>سطل بازیافت همهٔ جدول‌ها</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>سطل بازیافت</translation>
    </message>
    <message>
        <source>Open trash</source>
        <translation>باز کردن سطل بازیافت</translation>
    </message>
    <message>
        <source>Purge older than…</source>
        <translation>پاک کردن کهنه‌ترها…</translation>
    </message>
    <message>
        <source>Count exactly</source>
        <translation>شمارش دقیق</translation>
    </message>
    <message>
        <source>Tables that keep deleted rows</source>
        <translation>جدول‌هایی که سطرهای حذف‌شده را نگه می‌دارند</translation>
    </message>
    <message>
        <source>The table does not record when rows were deleted.</source>
        <translation>جدول زمان حذف سطرها را ثبت نمی‌کند.</translation>
    </message>
    <message>
        <source>The tables could not be read.</source>
        <translation>جدول‌ها خوانده نشدند.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>دوباره امتحان کنید</translation>
    </message>
    <message>
        <source>Looking for tables…</source>
        <translation>جستجوی جدول‌ها…</translation>
    </message>
    <message>
        <source>No table marks deleted rows by a plain sign. Which rows of a table are deleted can be chosen on its page, in the menu Data › Trash and history.</source>
        <translation>هیچ جدولی سطرهای حذف‌شده را با نشانه‌ای روشن نشان نمی‌دهد. اینکه کدام سطرهای یک جدول حذف‌شده‌اند در صفحهٔ آن، منوی داده › سطل و تاریخچه، برگزیدنی است.</translation>
    </message>
    <message>
        <source>1 table keeps deleted rows</source>
        <translation>۱ جدول سطرهای حذف‌شده را نگه می‌دارد</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tables keep deleted rows</source>
        <translation>
            <numerusform>%Ln جدول سطرهای حذف‌شده را نگه می‌دارند</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting deleted rows…</source>
        <translation>شمارش سطرهای حذف‌شده…</translation>
    </message>
    <message>
        <source>1 row deleted for good.</source>
        <translation>۱ سطر برای همیشه حذف شد.</translation>
    </message>
    <message>
        <source>%1 rows deleted for good.</source>
        <translation>%1 سطر برای همیشه حذف شد.</translation>
    </message>
</context>
<context>
    <name>tw::TreatmentDialog</name>
    <message>
        <source>Caption and rules of %1</source>
        <translation>عنوان و قاعده‌های %1</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>عنوان</translation>
    </message>
    <message>
        <source>Without spaces at both &amp;ends</source>
        <translation>بدون فاصله در دو &amp;سر</translation>
    </message>
    <message>
        <source>&amp;Runs of spaces become one</source>
        <translation>فاصله‌های پیاپی &amp;یکی می‌شوند</translation>
    </message>
    <message>
        <source>An empty text becomes &amp;NULL</source>
        <translation>متن خالی &amp;NULL می‌شود</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>حروف</translation>
    </message>
    <message>
        <source>A value is re&amp;quired</source>
        <translation>مقدار &amp;لازم است</translation>
    </message>
    <message>
        <source>An e-&amp;mail address</source>
        <translation>نشانی &amp;رایانامه</translation>
    </message>
    <message>
        <source>Least value</source>
        <translation>کمترین مقدار</translation>
    </message>
    <message>
        <source>Least number of characters</source>
        <translation>کمترین تعداد نویسه</translation>
    </message>
    <message>
        <source>Greatest value</source>
        <translation>بیشترین مقدار</translation>
    </message>
    <message>
        <source>Greatest number of characters</source>
        <translation>بیشترین تعداد نویسه</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>الگو</translation>
    </message>
    <message>
        <source>Allowed values, one on each line</source>
        <translation>مقدارهای مجاز، هر کدام در یک خط</translation>
    </message>
    <message>
        <source>&amp;Use these</source>
        <translation>به‌&amp;کارگیری</translation>
    </message>
    <message>
        <source>&amp;Caption</source>
        <translation>&amp;عنوان</translation>
    </message>
    <message>
        <source>Values that are entered are kept</source>
        <translation>مقدارهای واردشده نگه داشته می‌شوند</translation>
    </message>
    <message>
        <source>&amp;Letters</source>
        <translation>&amp;حروف</translation>
    </message>
    <message>
        <source>They must be</source>
        <translation>باید چنین باشند</translation>
    </message>
    <message>
        <source>to</source>
        <translation>تا</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;از</translation>
    </message>
    <message>
        <source>Characters, &amp;from</source>
        <translation>نویسه، &amp;از</translation>
    </message>
    <message>
        <source>&amp;Pattern</source>
        <translation>&amp;الگو</translation>
    </message>
    <message>
        <source>&amp;One of</source>
        <translation>&amp;یکی از</translation>
    </message>
    <message>
        <source>as typed</source>
        <translation>همان‌گونه که نوشته شد</translation>
    </message>
    <message>
        <source>lower case</source>
        <translation>حرف کوچک</translation>
    </message>
    <message>
        <source>upper case</source>
        <translation>حرف بزرگ</translation>
    </message>
    <message>
        <source>On this computer only. Existing values are not changed.</source>
        <translation>تنها روی این رایانه. مقدارهای موجود تغییر نمی‌کنند.</translation>
    </message>
    <message>
        <source>May be e&amp;dited, although it fills itself</source>
        <translation>با آن‌که خودبه‌خود پر می‌شود، &amp;ویرایش‌پذیر است</translation>
    </message>
</context>
<context>
    <name>tw::TunnelDialog</name>
    <message>
        <source>SSH server</source>
        <translation>کارساز SSH</translation>
    </message>
    <message>
        <source>The SSH server %1 is not known yet.</source>
        <translation>کارساز SSH با نام %1 هنوز شناخته نیست.</translation>
    </message>
    <message>
        <source>Compare this fingerprint with what its administrator says. If it differs, another machine may be posing as it.</source>
        <translation>این اثر انگشت را با آنچه سرپرست کارساز می‌گوید بسنجید. اگر یکی نباشد، شاید دستگاه دیگری خود را به جای آن جا زده باشد.</translation>
    </message>
    <message>
        <source>&amp;Trust this key</source>
        <translation>اعتماد به این کلید</translation>
    </message>
    <message>
        <source>SSH tunnel</source>
        <translation>تونل SSH</translation>
    </message>
    <message>
        <source>Answer for ssh</source>
        <translation>پاسخ به ssh</translation>
    </message>
    <message>
        <source>Co&amp;nnect</source>
        <translation>اتصال</translation>
    </message>
    <message>
        <source>&amp;Do not connect</source>
        <translation>وصل نشو</translation>
    </message>
    <message>
        <source>Do not connect</source>
        <translation>وصل نشو</translation>
    </message>
    <message>
        <source>It is passed to ssh and not saved.</source>
        <translation>به ssh داده می‌شود و ذخیره نمی‌شود.</translation>
    </message>
</context>
<context>
    <name>tw::UndoDialog</name>
    <message>
        <source>Undo save</source>
        <translation>واگرد ذخیره</translation>
    </message>
    <message>
        <source>%1 rows so far…</source>
        <translation>تاکنون %1 سطر…</translation>
    </message>
    <message>
        <source>Undo the save of %1?</source>
        <translation>ذخیرهٔ %1 واگرد شود؟</translation>
    </message>
    <message>
        <source>&amp;All parts of the batch</source>
        <translation>&amp;همهٔ بخش‌های دسته</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>پیشرفت</translation>
    </message>
    <message>
        <source>What the undo does</source>
        <translation>کار واگرد</translation>
    </message>
    <message>
        <source>Name of the table</source>
        <translation>نام جدول</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;واگرد</translation>
    </message>
    <message>
        <source>Trying the undo without changing anything…</source>
        <translation>آزمودن واگرد بدون تغییر…</translation>
    </message>
    <message>
        <source>No row was changed since. The undo leaves a receipt itself.</source>
        <translation>از آن پس هیچ سطری تغییر نکرده است. واگرد نیز رسیدی می‌گذارد.</translation>
    </message>
    <message>
        <source>Nothing can be undone: this stands against it.</source>
        <translation>چیزی واگردپذیر نیست: این مانع آن است.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing can be undone: %Ln things stand against it.</source>
        <translation>
            <numerusform>چیزی واگردپذیر نیست: %Ln مانع.</numerusform>
        </translation>
    </message>
    <message>
        <source>Production: type “%1” to delete the rows that the save inserted for good.</source>
        <translation>محیط عملیاتی: برای حذف همیشگی سطرهای افزوده «%1» را بنویسید.</translation>
    </message>
    <message>
        <source>&amp;Undo 1 row</source>
        <translation>&amp;واگرد ۱ سطر</translation>
    </message>
    <message>
        <source>&amp;Undo %1 rows</source>
        <translation>&amp;واگرد %1 سطر</translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation>در حال واگرد…</translation>
    </message>
    <message>
        <source>The connection was lost while it was saved. The history tells what became of the undo once the server answers.</source>
        <translation>اتصال هنگام ذخیره از دست رفت. هنگامی که کارساز پاسخ دهد، تاریخچه سرانجام واگرد را نشان می‌دهد.</translation>
    </message>
</context>
<context>
    <name>tw::ValueChoices</name>
    <message>
        <source>Asking the server…</source>
        <translation>پرسش از کارساز…</translation>
    </message>
    <message>
        <source>Type to find more.</source>
        <translation>برای یافتن بیشتر بنویسید.</translation>
    </message>
    <message>
        <source>No rows found.</source>
        <translation>سطری پیدا نشد.</translation>
    </message>
    <message>
        <source>No matching values.</source>
        <translation>مقداری پیدا نشد.</translation>
    </message>
</context>
<context>
    <name>tw::ValueDialog</name>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation>مقدار %1</translation>
    </message>
    <message>
        <source>Ways to see the value</source>
        <translation>شیوه‌های دیدن مقدار</translation>
    </message>
    <message>
        <source>Hexadecimal</source>
        <translation>شانزده‌شانزدهی</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>متن</translation>
    </message>
    <message>
        <source>&amp;Keep this value</source>
        <translation>نگه داشتن این مقدار</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>بستن</translation>
    </message>
    <message>
        <source>Valid JSON, kept exactly as typed</source>
        <translation>JSON معتبر، درست همان‌گونه که نوشته شده نگه داشته می‌شود</translation>
    </message>
    <message>
        <source>%1 cannot be read, or is larger than %2.</source>
        <translation>%1 خوانده نمی‌شود یا از %2 بزرگ‌تر است.</translation>
    </message>
    <message>
        <source>Wrote %1.</source>
        <translation>%1 نوشته شد.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 نوشته نمی‌شود: %2</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>ساختن</translation>
    </message>
    <message>
        <source>&amp;Load from file…</source>
        <translation>بار کردن از پرونده…</translation>
    </message>
    <message>
        <source>&amp;Write to file…</source>
        <translation>نوشتن در پرونده…</translation>
    </message>
    <message>
        <source>Load from file</source>
        <translation>بار کردن از پرونده</translation>
    </message>
    <message>
        <source>Write to file</source>
        <translation>نوشتن در پرونده</translation>
    </message>
</context>
<context>
    <name>tw::ValueView</name>
    <message>
        <source>List</source>
        <translation>فهرست</translation>
    </message>
    <message>
        <source>Bounds</source>
        <translation>کران‌ها</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>فیلدها</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>اجزا</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>درخت</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>واژه‌ها</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>تصویر</translation>
    </message>
</context>
<context>
    <name>tw::ValueWindow</name>
    <message>
        <source>The row is no longer shown.</source>
        <translation>این سطر دیگر نشان داده نمی‌شود.</translation>
    </message>
</context>
<context>
    <name>tw::ValuesPopup</name>
    <message>
        <source>Values of %1</source>
        <translation>مقدارهای %1</translation>
    </message>
    <message>
        <source>Search in the values</source>
        <translation>جستجو در مقدارها</translation>
    </message>
    <message>
        <source>Search in the values of %1</source>
        <translation>جستجو در مقدارهای %1</translation>
    </message>
    <message>
        <source>Values, most frequent first</source>
        <translation>مقدارها، پربسامدترین در آغاز</translation>
    </message>
    <message>
        <source>Only these</source>
        <translation>تنها این‌ها</translation>
    </message>
    <message>
        <source>All but these</source>
        <translation>همه جز این‌ها</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>در حال پرسش از کارساز…</translation>
    </message>
    <message>
        <source>There are too many rows to list their values.</source>
        <translation>سطرها برای فهرست کردن مقدارها بسیار زیادند.</translation>
    </message>
    <message>
        <source>%1   ·   %2</source>
        <translation>%1   ·   %2</translation>
    </message>
    <message numerus="yes">
        <source>%n different values</source>
        <translation>
            <numerusform>%n مقدار گوناگون</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n most frequent values; there are more.</source>
        <translation>
            <numerusform>%n مقدار پربسامد؛ بیشتر هم هست.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 rows · %2 NULL · %3 distinct</source>
        <translation>%1 سطر · %2 NULL · %3 گوناگون</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>از %1 تا %2</translation>
    </message>
</context>
<context>
    <name>tw::VersionFlow</name>
    <message>
        <source>the table keeps no old versions of its rows</source>
        <translation>جدول نسخه‌های پیشین سطرهایش را نگه نمی‌دارد</translation>
    </message>
    <message>
        <source>no saved row is selected</source>
        <translation>هیچ سطر ذخیره‌شده‌ای برگزیده نیست</translation>
    </message>
    <message>
        <source>the row has changes that are not saved</source>
        <translation>سطر تغییرهای ذخیره‌نشده دارد</translation>
    </message>
    <message>
        <source>the row is an old version itself</source>
        <translation>سطر خود نسخه‌ای پیشین است</translation>
    </message>
    <message>
        <source>the row is no old version</source>
        <translation>سطر نسخهٔ پیشین نیست</translation>
    </message>
    <message>
        <source>A version of the row was kept.</source>
        <translation>نسخه‌ای از سطر نگه داشته شد.</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>بازگرداندن این نسخه</translation>
    </message>
    <message>
        <source>The row of this version gets its values again. What the row holds now is kept as another version.</source>
        <translation>سطر این نسخه دوباره مقدارهای آن را می‌گیرد. آنچه اکنون دارد نسخه‌ای دیگر می‌شود.</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;بازگرداندن</translation>
    </message>
    <message>
        <source>The version was restored; what the row held before is kept.</source>
        <translation>نسخه بازگردانده شد؛ آنچه سطر پیش‌تر داشت نگه داشته شده است.</translation>
    </message>
</context>
<context>
    <name>tw::VersionValues</name>
    <message>
        <source>%1 · changed</source>
        <translation>%1 · تغییر کرد</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>ستون</translation>
    </message>
    <message>
        <source>This version</source>
        <translation>این نسخه</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>اکنون</translation>
    </message>
</context>
<context>
    <name>tw::WelcomeView</name>
    <message>
        <source>To reach your own server, choose New connection and enter its host, database and user, or drop a link such as postgresql://ada@db.example/shop here; SQLite files can be dropped as well.</source>
        <translation>برای رسیدن به کارساز خودتان «اتصال تازه» را برگزینید و میزبان، پایگاه داده و کاربر را وارد کنید، یا پیوندی مانند ⁦postgresql://ada@db.example/shop⁩ را اینجا رها کنید؛ پرونده‌های SQLite را هم می‌توان رها کرد.</translation>
    </message>
    <message>
        <source>Connect to PostgreSQL or open a SQLite file.</source>
        <translation>به PostgreSQL وصل شوید یا یک پروندهٔ SQLite بگشایید.</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>اتصال تازه</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>گشودن پرونده</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>آزمودن نمونه</translation>
    </message>
    <message>
        <source>Recent connections</source>
        <translation>اتصال‌های اخیر</translation>
    </message>
    <message>
        <source>Connections and files opened last, the newest first</source>
        <translation>اتصال‌ها و پرونده‌هایی که آخر باز شدند، تازه‌ترین نخست</translation>
    </message>
    <message>
        <source>Recent tables</source>
        <translation>جدول‌های اخیر</translation>
    </message>
    <message>
        <source>Tables opened last, the newest first</source>
        <translation>آخرین جدول‌های گشوده، تازه‌ترین در آغاز</translation>
    </message>
    <message>
        <source>Tables that you open are listed here.</source>
        <translation>جدول‌هایی که می‌گشایید اینجا فهرست می‌شوند.</translation>
    </message>
</context>
<context>
    <name>tw::WholeCells</name>
    <message>
        <source>Reading long values…</source>
        <translation>مقدارهای بلند خوانده می‌شوند…</translation>
    </message>
    <message>
        <source>Nothing was done, because the selection has changed.</source>
        <translation>انتخاب تغییر کرده است؛ پس کاری انجام نشد.</translation>
    </message>
</context>
<context>
    <name>tw::WholeValues</name>
    <message>
        <source>These values have %1 in total, too much to be read at once. Select fewer, or export them to a file.</source>
        <translation>این مقدارها روی هم %1 هستند، بیش از آنچه یک‌باره خوانده می‌شود. کمتر انتخاب کنید یا آن‌ها را به پرونده‌ای صادر کنید.</translation>
    </message>
</context>
<context>
    <name>tw::WindowFeed</name>
    <message>
        <source>No row has the value %1, and none comes after it.</source>
        <translation>هیچ سطری مقدار %1 را ندارد و سطری هم پس از آن نمی‌آید.</translation>
    </message>
</context>
<context>
    <name>tw::WordSearchFlow</name>
    <message>
        <source>Words can be searched in %1 now.</source>
        <translation>اکنون می‌توان در %1 واژه جست.</translation>
    </message>
</context>
<context>
    <name>tw::WordsDialog</name>
    <message>
        <source>All words</source>
        <translation>همهٔ واژه‌ها</translation>
    </message>
    <message>
        <source>Rows that hold each of the words, anywhere.</source>
        <translation>سطرهایی که همهٔ این واژه‌ها را، در هر جا، دارند.</translation>
    </message>
    <message>
        <source>Beginnings of words</source>
        <translation>آغاز واژه‌ها</translation>
    </message>
    <message>
        <source>Rows that hold a word beginning with each of them.</source>
        <translation>سطرهایی که برای هر یک از این‌ها واژه‌ای دارند که با آن آغاز می‌شود.</translation>
    </message>
    <message>
        <source>The words in this order</source>
        <translation>واژه‌ها به همین ترتیب</translation>
    </message>
    <message>
        <source>Rows that hold the words one after another.</source>
        <translation>سطرهایی که این واژه‌ها را پشت سر هم دارند.</translation>
    </message>
    <message>
        <source>As on the web</source>
        <translation>مانند وب</translation>
    </message>
    <message>
        <source>&quot;a phrase&quot; in quotes, or between choices, -word for without.</source>
        <translation>&quot;یک عبارت&quot; میان دو نشان ‎&quot;‎، or میان گزینه‌ها، -واژه برای نبودن آن.</translation>
    </message>
    <message>
        <source>Search words in %1</source>
        <translation>جستجوی واژه‌ها در %1</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>واژه‌ها</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>ستون</translation>
    </message>
    <message>
        <source>What is found</source>
        <translation>آنچه یافت می‌شود</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>زبان</translation>
    </message>
    <message>
        <source>The server&apos;s default</source>
        <translation>پیش‌فرض کارساز</translation>
    </message>
    <message>
        <source>&amp;Best matches first</source>
        <translation>بهترین انطباق‌ها در آغاز</translation>
    </message>
    <message>
        <source>SQLite tells how well rows fit only for tables with an FTS5 index.</source>
        <translation>SQLite تنها برای جدول‌هایی با نمایهٔ FTS5 می‌گوید که سطرها تا چه اندازه می‌خوانند.</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>جستجو</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>واژه‌ها</translation>
    </message>
    <message>
        <source>&amp;Column</source>
        <translation>ستون</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>یافتن</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>زبان</translation>
    </message>
    <message>
        <source>Show &amp;how well each row fits</source>
        <translation>نمایش میزان تناسب هر &amp;سطر</translation>
    </message>
    <message>
        <source>Text around the words</source>
        <translation>متن پیرامون واژه‌ها</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>نمایش داده نمی‌شود</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>از %1</translation>
    </message>
    <message>
        <source>&amp;Text around</source>
        <translation>&amp;متن پیرامون</translation>
    </message>
</context>
<context>
    <name>tw::ZoneDialog</name>
    <message>
        <source>&amp;Show moments in this zone</source>
        <translation>نمایش زمان‌ها در این منطقه</translation>
    </message>
    <message>
        <source>Display time zone</source>
        <translation>منطقهٔ زمانی نمایش</translation>
    </message>
    <message>
        <source>Search zones by name</source>
        <translation>جست‌وجوی منطقه با نام</translation>
    </message>
    <message>
        <source>Time zones</source>
        <translation>منطقه‌های زمانی</translation>
    </message>
    <message>
        <source>For columns of moments with a time zone. Copies, edits and exports hold what the server wrote.</source>
        <translation>برای ستون‌های زمان با منطقهٔ زمانی. رونوشت، ویرایش و برون‌برد همان نوشتهٔ کارساز را دارند.</translation>
    </message>
</context>
</TS>
