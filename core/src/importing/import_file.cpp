// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/importing/import_file.h>

#include "importing/csv_guess.h"
#include "importing/decoding/text_encoding.h"
#include "importing/decoding/unpacked.h"
#include "importing/type_guess.h"
#include "importing/unique_values.h"
#include "importing/value_forms.h"

#include <tuplewright/importing/tsv_file.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr qsizetype kSample = qsizetype(1) << 20;
constexpr qsizetype kGuessedRows = 100;

/// The name without what says that the file is compressed.
QString plainName(QString name)
{
    for (const QString& suffix : {u".gz"_s, u".zst"_s, u".zstd"_s}) {
        if (name.endsWith(suffix, Qt::CaseInsensitive))
            name.chop(suffix.size());
    }
    return name;
}

QString formatByName(const QString& name)
{
    for (const ImportFormat& format : importFormats()) {
        for (const QString& suffix : format.suffixes) {
            if (plainName(name).endsWith(suffix, Qt::CaseInsensitive))
                return format.id;
        }
    }
    return {};
}

QString formatByContent(QByteArrayView sample)
{
    if (sample.startsWith("\xEF\xBB\xBF"))
        sample = sample.sliced(3);
    sample = sample.trimmed();
    if (sample.startsWith('['))
        return u"json"_s;
    return sample.startsWith('{') ? u"ndjson"_s : u"csv"_s;
}

Result<bool> isZip(const ImportInput& input)
{
    constexpr QByteArrayView kMark("PK\x03\x04");
    TW_TRY(const ByteSource bytes, input.bytes());
    TW_TRY(const QByteArray beginning, readBeginning(bytes, kMark.size()));
    return beginning.startsWith(kMark);
}

/// The beginning of the file as UTF-8.
struct Beginning
{
    QByteArray text;
    bool isWhole = false;
    QString encoding;
};

Result<Beginning> readText(const ImportInput& input, const QString& encoding)
{
    TW_TRY(ByteSource packed, input.bytes());
    TW_TRY(ByteSource plain, unpacked(std::move(packed)));
    TW_TRY(const DecodedText decoded, decodedText(std::move(plain), encoding));
    Beginning beginning;
    beginning.encoding = decoded.encoding;
    TW_TRY(beginning.text, readBeginning(decoded.bytes, kSample));
    beginning.isWhole = beginning.text.size() < kSample;
    return beginning;
}

QString wordOfSeparator(char separator)
{
    switch (separator) {
    case ';':
        return u"semicolon"_s;
    case '\t':
        return u"tab"_s;
    case '|':
        return u"pipe"_s;
    default:
        return u"comma"_s;
    }
}

QString wordOfQuote(char quote)
{
    if (quote == '\0')
        return u"none"_s;
    return quote == '\'' ? u"single"_s : u"double"_s;
}

QString yesOrNo(bool is)
{
    return is ? u"yes"_s : u"no"_s;
}

CsvShape knownShape(const ImportRecipe& recipe)
{
    CsvShape known;
    const QString separator = recipe.choice(u"delimiter"_s);
    const QString quote = recipe.choice(u"quote"_s);
    for (const char each : {',', ';', '\t', '|'}) {
        if (wordOfSeparator(each) == separator)
            known.separator = each;
    }
    for (const char each : {'\0', '\'', '"'}) {
        if (wordOfQuote(each) == quote)
            known.quote = each;
    }
    if (!recipe.has(u"header"_s, u"auto"_s))
        known.hasHeader = recipe.has(u"header"_s, u"yes"_s);
    return known;
}

/// The header of a format whose values are told apart without guessing.
Result<bool> guessHeader(const ImportFile& file, const QStringList& columns)
{
    TW_TRY(const ImportSurvey survey, file.survey(kGuessedRows));
    QList<QList<QByteArray>> rows;
    for (const QList<Value>& row : survey.sample) {
        QList<QByteArray> cells;
        for (const Value& value : row)
            cells.append(value.bytes());
        rows.append(std::move(cells));
    }
    return looksLikeHeader(rows, columns);
}

/// Types and uniqueness of fields as rows go by.
class Surveyor
{
public:
    explicit Surveyor(const ImportRecipe& recipe)
        : m_forms(recipe)
    { }

    void add(const QList<Value>& row, const QStringList& names)
    {
        while (m_guesses.size() < size_t(row.size())) {
            m_guesses.emplace_back();
            // A field that comes late has been missing until then.
            if (m_rows > 0)
                m_guesses.back().add(Value());
        }
        for (qsizetype i = 0; i < row.size(); ++i) {
            m_guesses[size_t(i)].add(m_forms.isPlain() ? row[i] : m_forms.plain(row[i]));
            if (i < names.size() && names[i].compare(u"id"_s, Qt::CaseInsensitive) == 0)
                m_unique.add(row[i].bytes());
        }
        ++m_rows;
    }

    [[nodiscard]] ImportField field(const QString& name, qsizetype place) const
    {
        ImportField field;
        field.name = name;
        if (size_t(place) >= m_guesses.size())
            return field;
        const TypeGuess& guess = m_guesses[size_t(place)];
        field.typeClass = guess.typeClass();
        field.digits = guess.digits();
        field.isFilled = guess.isFilled();
        field.isUnique = name.compare(u"id"_s, Qt::CaseInsensitive) == 0 && m_unique.isUnique();
        return field;
    }

private:
    ValueForms m_forms;
    std::vector<TypeGuess> m_guesses;
    UniqueValues m_unique;
    qint64 m_rows = 0;
};

}

QStringList ImportSurvey::names() const
{
    QStringList names;
    for (const ImportField& field : fields)
        names.append(field.name);
    return names;
}

Result<ImportFile> ImportFile::open(
    ImportInput input, ImportRecipe recipe, const QStringList& columns)
{
    if (recipe.format.isEmpty())
        recipe.format = formatByName(input.name());
    if (recipe.format.isEmpty()) {
        TW_TRY(const bool isWorkbook, isZip(input));
        recipe.format = isWorkbook ? u"xlsx"_s : QString();
    }
    if (recipe.format.isEmpty()) {
        TW_TRY(const Beginning beginning, readText(input, u"auto"_s));
        recipe.format = formatByContent(beginning.text);
    }
    TW_TRY_VOID(recipe.check());
    ImportFile file(std::move(input), std::move(recipe));
    TW_TRY_VOID(file.guessShape(columns));
    return file;
}

Result<void> ImportFile::guessShape(const QStringList& columns)
{
    const ImportFormat& format = *findImportFormat(m_recipe.format);
    if (format.isText) {
        TW_TRY(const Beginning beginning, readText(m_input, m_recipe.choice(u"encoding"_s)));
        m_recipe.choices.insert(u"encoding"_s, beginning.encoding);
        if (findOption(format.options, u"delimiter"_s)) {
            const CsvShape shape
                = guessCsv(beginning.text, beginning.isWhole, knownShape(m_recipe), columns);
            m_recipe.choices.insert(u"delimiter"_s, wordOfSeparator(*shape.separator));
            m_recipe.choices.insert(u"quote"_s, wordOfQuote(*shape.quote));
            m_recipe.choices.insert(u"header"_s, yesOrNo(*shape.hasHeader));
        }
    }
    if (m_recipe.has(u"header"_s, u"auto"_s)) {
        m_recipe.choices.insert(u"header"_s, u"no"_s);
        TW_TRY(const bool hasHeader, guessHeader(*this, columns));
        m_recipe.choices.insert(u"header"_s, yesOrNo(hasHeader));
    }
    return {};
}

bool ImportFile::isScript() const
{
    return findImportFormat(m_recipe.format)->isScript();
}

Result<std::unique_ptr<RowFile>> ImportFile::rows(const QStringList& fields) const
{
    const ImportFormat& format = *findImportFormat(m_recipe.format);
    if (format.isScript())
        return fail(ErrorKind::InvalidArgument, u"A script holds statements, no rows."_s);
    return format.open(m_input, m_recipe, {fields, false});
}

Result<ByteSource> ImportFile::text() const
{
    return m_input.text(m_recipe.choice(u"encoding"_s));
}

Result<ImportSurvey> ImportFile::survey(qint64 mostRows, qsizetype sampleRows) const
{
    const ImportFormat& format = *findImportFormat(m_recipe.format);
    if (format.isScript())
        return fail(ErrorKind::InvalidArgument, u"A script holds statements, no rows."_s);
    TW_TRY(const std::unique_ptr<RowFile> file, format.open(m_input, m_recipe, {{}, true}));
    TW_TRY(const QStringList names, file->fields());
    ImportSurvey survey;
    Surveyor surveyor(m_recipe);
    QList<Value> row;
    while (mostRows == 0 || survey.rows < mostRows) {
        const Result<bool> more = file->next(row);
        if (!more && more.error().kind != ErrorKind::InvalidText)
            return fail(more.error());
        if (!more) {
            ++survey.badRows;
            continue;
        }
        survey.isComplete = !*more;
        if (survey.isComplete)
            break;
        surveyor.add(row, names);
        if (survey.sample.size() < sampleRows)
            survey.sample.append(row);
        ++survey.rows;
    }
    TW_TRY(const QStringList all, file->fields());
    for (qsizetype i = 0; i < all.size(); ++i)
        survey.fields.append(surveyor.field(all[i], i));
    return survey;
}

}
