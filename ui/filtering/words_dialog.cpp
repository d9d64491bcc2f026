// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "words_dialog.h"

#include "models/filters/word_search.h"
#include "toolkit/dialog_frame.h"
#include "toolkit/named_widgets.h"
#include "toolkit/plain_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace tw {

namespace {

constexpr int kWordsDialogWidth = 460;

struct WordMode
{
    TextSearchMode mode;
    const char* name;
    const char* note;
};

constexpr WordMode kModes[]{
    {TextSearchMode::Plain, QT_TRANSLATE_NOOP("tw::WordsDialog", "All words"),
        QT_TRANSLATE_NOOP("tw::WordsDialog", "Rows that hold each of the words, anywhere.")},
    {TextSearchMode::Prefix, QT_TRANSLATE_NOOP("tw::WordsDialog", "Beginnings of words"),
        QT_TRANSLATE_NOOP("tw::WordsDialog", "Rows that hold a word beginning with each of them.")},
    {TextSearchMode::Phrase, QT_TRANSLATE_NOOP("tw::WordsDialog", "The words in this order"),
        QT_TRANSLATE_NOOP("tw::WordsDialog", "Rows that hold the words one after another.")},
    {TextSearchMode::WebSearch, QT_TRANSLATE_NOOP("tw::WordsDialog", "As on the web"),
        QT_TRANSLATE_NOOP(
            "tw::WordsDialog", "\"a phrase\" in quotes, or between choices, -word for without.")},
};

}

WordsDialog::WordsDialog(const Table& table, bool knowsForms, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("words.dialog"));
    setWindowTitle(tr("Search words in %1").arg(table.name.name));
    setAttribute(Qt::WA_DeleteOnClose);
    createWidgets(table, knowsForms);
    createLayout();
    showMode();
    resize(kWordsDialogWidth, sizeHint().height());
    m_words->setFocus();
}

void WordsDialog::createWidgets(const Table& table, bool knowsForms)
{
    m_words = new QLineEdit(this);
    m_words->setObjectName(QStringLiteral("words.text.edit"));
    m_words->setAccessibleName(tr("Words"));
    m_column = namedComboBox("words.column.combo", tr("Column"), this);
    for (const Column& column : table.columns)
        if (canSearchWords(table, column))
            m_column->addItem(column.name);
    // Made for it, with weights and an index.
    for (const Column& column : table.columns)
        if (column.type.typeClass == TypeClass::FullText)
            setColumn(column.name);
    m_mode = namedComboBox("words.mode.combo", tr("What is found"), this);
    for (const WordMode& mode : kModes)
        m_mode->addItem(tr(mode.name));
    m_modeNote = plainLabel({}, this);
    m_modeNote->setProperty("kind", QStringLiteral("muted"));
    if (knowsForms) {
        m_language = namedComboBox("words.language.combo", tr("Language"), this);
        m_language->addItem(tr("The server's default"));
        for (const QString& language : searchLanguages())
            m_language->addItem(language, language);
    }
    m_bestFirst = new QCheckBox(tr("&Best matches first"), this);
    m_bestFirst->setObjectName(QStringLiteral("words.best.check"));
    const bool ranks = canRank(table, knowsForms);
    m_bestFirst->setEnabled(ranks);
    m_bestFirst->setChecked(ranks);
    if (!ranks)
        m_bestFirst->setToolTip(
            toolTipText(tr("SQLite tells how well rows fit only for tables with an FTS5 index.")));
    m_relevance = new QCheckBox(tr("Show &how well each row fits"), this);
    m_relevance->setObjectName(QStringLiteral("words.relevance.check"));
    m_relevance->setEnabled(ranks);
    m_snippets = namedComboBox("words.snippets.combo", tr("Text around the words"), this);
    m_snippets->addItem(tr("not shown"));
    m_snippets->setEnabled(ranks);
    for (const Column& column : table.columns)
        if (canSearchWords(table, column) && column.type.typeClass != TypeClass::FullText)
            m_snippets->addItem(tr("of %1").arg(column.name), column.name);
    m_search = new QPushButton(tr("&Search"), this);
    m_search->setObjectName(QStringLiteral("words.search.button"));
    m_search->setDefault(true);
    m_search->setEnabled(false);
    connect(m_mode, &QComboBox::currentIndexChanged, this, &WordsDialog::showMode);
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_search->setEnabled(!text.trimmed().isEmpty() && m_column->count() > 0);
    });
    connect(m_search, &QPushButton::clicked, this, &WordsDialog::finish);
}

void WordsDialog::createLayout()
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins(20, 16, 20, 16);
    form->setSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Words"), m_words);
    form->addRow(tr("&Column"), m_column);
    form->addRow(tr("&Find"), m_mode);
    form->addRow(QString(), m_modeNote);
    if (m_language)
        form->addRow(tr("&Language"), m_language);
    form->addRow(QString(), m_bestFirst);
    form->addRow(QString(), m_relevance);
    form->addRow(tr("&Text around"), m_snippets);
    form->addRow(dialogFooter(m_search, this));
}

void WordsDialog::showMode()
{
    m_modeNote->setText(tr(kModes[m_mode->currentIndex()].note));
}

void WordsDialog::setColumn(const QString& name)
{
    if (const int index = m_column->findText(name); index >= 0)
        m_column->setCurrentIndex(index);
}

void WordsDialog::setSearch(const WordSearch& search)
{
    const FilterCondition& condition = search.condition;
    setColumn(condition.column);
    m_words->setText(condition.operands.value(0).toText());
    m_words->selectAll();
    for (int index = 0; index < m_mode->count(); ++index)
        if (kModes[index].mode == condition.searchMode)
            m_mode->setCurrentIndex(index);
    if (m_language)
        m_language->setCurrentIndex(std::max(0, m_language->findData(condition.searchConfig)));
    m_bestFirst->setChecked(search.bestFirst && m_bestFirst->isEnabled());
    m_relevance->setChecked(search.showsRelevance);
    m_snippets->setCurrentIndex(std::max(0, m_snippets->findData(search.snippetsOf)));
}

FilterCondition WordsDialog::condition() const
{
    FilterCondition condition{m_column->currentText(), FilterOperator::FullText,
        {Value::text(m_words->text().trimmed())}};
    condition.searchMode = kModes[m_mode->currentIndex()].mode;
    if (m_language)
        condition.searchConfig = m_language->currentData().toString();
    return condition;
}

void WordsDialog::finish()
{
    Q_EMIT chosen({condition(), m_bestFirst->isChecked(), m_relevance->isChecked(),
        m_snippets->currentData().toString()});
    accept();
}

}
