// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lifecycle_dialog.h"

#include "models/text/hidden_characters.h"
#include "models/trash/lifecycle_words.h"
#include "theme/fonts.h"
#include "toolkit/dialog_frame.h"
#include "toolkit/named_widgets.h"
#include "toolkit/plain_text.h"

#include <tuplewright/schema/traits.h>

#include <QButtonGroup>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tw {

namespace {

constexpr int kLifecycleWidth = 520;
constexpr int kIndent = 26;

QRadioButton* namedRadio(const QString& name, const QString& text, QWidget* parent)
{
    auto* button = new QRadioButton(mnemonicText(text), parent);
    button->setObjectName(name);
    button->setAccessibleName(text);
    return button;
}

QLabel* titleOf(const Table& table, QWidget* parent)
{
    auto* title = plainLabel(LifecycleDialog::tr("Which rows of %1 are deleted?")
                                 .arg(revealedText(table.name.display())),
        parent);
    title->setObjectName(QStringLiteral("lifecycle.title.label"));
    title->setFont(uiFont(15, QFont::DemiBold));
    return title;
}

}

LifecycleDialog::LifecycleDialog(std::shared_ptr<const Adapter> adapter, TablePtr table,
    LifecycleChoices choices, QWidget* parent)
    : QDialog(parent)
    , m_table(std::move(table))
    , m_choices(std::move(choices))
    , m_candidates(lifecycleCandidates(*m_table))
    , m_reader(std::move(adapter), Lane::Counts)
    , m_count(m_reader)
    , m_ways(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("lifecycle.dialog"));
    setWindowTitle(tr("Deleted rows"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(8);
    layout->addWidget(titleOf(*m_table, this));
    createChoices(*layout);
    createOther(*layout);
    createNone(*layout);
    createFooter(*layout);
    chooseFirst();
    connect(m_ways, &QButtonGroup::idToggled, this, [this](int /*way*/, bool isOn) {
        if (isOn)
            update();
    });
    connect(&m_count, &RowCount::counted, this, &LifecycleDialog::showCount);
    connect(&m_count, &RowCount::failed, this,
        [this](const Error& error) { m_text->setText(error.toText()); });
    connect(m_apply, &QPushButton::clicked, this, &LifecycleDialog::decide);
    update();
    m_ways->checkedButton()->setFocus();
    resize(kLifecycleWidth, sizeHint().height());
}

LifecycleDialog::~LifecycleDialog() = default;

void LifecycleDialog::createChoices(QVBoxLayout& layout)
{
    const std::optional<Lifecycle> certain = Lifecycle::detect(m_table->columns);
    for (qsizetype i = 0; i < m_candidates.size(); ++i) {
        const Lifecycle& way = m_candidates.at(i);
        const QString sign = lifecycleSign(way);
        auto* button = namedRadio(QStringLiteral("lifecycle.way%1.radio").arg(i),
            certain == way ? tr("Those where %1 (the usual sign)").arg(sign)
                           : tr("Those where %1").arg(sign),
            this);
        m_ways->addButton(button, int(i));
        layout.addWidget(button);
    }
}

void LifecycleDialog::createOther(QVBoxLayout& layout)
{
    auto* button = namedRadio(QStringLiteral("lifecycle.other.radio"),
        m_candidates.isEmpty() ? tr("Those marked by a column")
                               : tr("Those marked by another column"),
        this);
    m_ways->addButton(button, int(m_candidates.size()));
    layout.addWidget(button);

    m_otherFields = new QWidget(this);
    auto* grid = new QGridLayout(m_otherFields);
    grid->setContentsMargins(kIndent, 0, 0, 4);
    m_column = namedComboBox("lifecycle.column.combo", tr("Column"), m_otherFields);
    for (const Column& column : m_table->columns)
        if (!lifecycleKinds(column).isEmpty() && !m_table->identityColumns.contains(column.name))
            m_column->addItem(revealedText(column.name), column.name);
    m_mark = namedComboBox("lifecycle.mark.combo", tr("What tells a deleted row"), m_otherFields);
    m_deleted = namedLineEdit("lifecycle.deleted.edit", tr("Value of deleted rows"), m_otherFields);
    m_live = namedLineEdit("lifecycle.live.edit", tr("Value of restored rows"), m_otherFields);
    m_deletedLabel = new QLabel(tr("&Deleted:"), m_otherFields);
    m_deletedLabel->setBuddy(m_deleted);
    m_liveLabel = new QLabel(tr("&Restored:"), m_otherFields);
    m_liveLabel->setBuddy(m_live);
    grid->addWidget(m_column, 0, 0, 1, 2);
    grid->addWidget(m_mark, 0, 2, 1, 2);
    grid->addWidget(m_deletedLabel, 1, 0);
    grid->addWidget(m_deleted, 1, 1);
    grid->addWidget(m_liveLabel, 1, 2);
    grid->addWidget(m_live, 1, 3);
    layout.addWidget(m_otherFields);
    button->setEnabled(m_column->count() > 0);
    fillMarks();
    connect(m_column, &QComboBox::currentIndexChanged, this, [this] {
        fillMarks();
        update();
    });
    connect(m_mark, &QComboBox::currentIndexChanged, this, &LifecycleDialog::update);
    connect(m_deleted, &QLineEdit::textChanged, this, &LifecycleDialog::update);
    connect(m_live, &QLineEdit::textChanged, this, &LifecycleDialog::update);
}

void LifecycleDialog::createNone(QVBoxLayout& layout)
{
    auto* button = namedRadio(
        QStringLiteral("lifecycle.none.radio"), tr("None: rows are not marked as deleted"), this);
    m_ways->addButton(button, int(m_candidates.size()) + 1);
    layout.addWidget(button);
}

void LifecycleDialog::createFooter(QVBoxLayout& layout)
{
    m_text = plainLabel({}, this);
    m_text->setObjectName(QStringLiteral("lifecycle.text.label"));
    layout.addSpacing(4);
    layout.addWidget(m_text);
    const TraitSet traits = detectTraits(*m_table);
    if (traits.isArchivable()) {
        auto* versions
            = plainLabel(tr("Old versions of rows are kept beside them: %1, %2.")
                             .arg(revealedText(traits.archived), revealedText(traits.origin)),
                this);
        versions->setObjectName(QStringLiteral("lifecycle.versions.label"));
        versions->setProperty("kind", QStringLiteral("muted"));
        layout.addWidget(versions);
    }
    auto* where = plainLabel(
        tr("The choice is kept with the connection, whose open tabs are opened anew."), this);
    where->setObjectName(QStringLiteral("lifecycle.where.label"));
    where->setProperty("kind", QStringLiteral("muted"));
    layout.addWidget(where);
    layout.addStretch(1);
    m_apply = namedButton("lifecycle.apply.button", tr("&Apply"), this);
    m_apply->setDefault(true); // it can be chosen otherwise at any time
    layout.addLayout(dialogFooter(m_apply, this));
}

/// What holds now; where nothing does and nobody chose that, the best of the signs.
void LifecycleDialog::chooseFirst()
{
    const std::optional<Lifecycle>& now = m_table->lifecycle;
    const int others = int(m_candidates.size());
    int way = others + 1;
    if (now)
        way = m_candidates.contains(*now) ? int(m_candidates.indexOf(*now)) : others;
    else if (!m_candidates.isEmpty() && !m_choices.isMade(m_table->name))
        way = 0;
    m_ways->button(way)->setChecked(true);
    if (way != others)
        return;
    m_column->setCurrentIndex(m_column->findData(now->column));
    m_mark->setCurrentIndex(m_mark->findData(int(now->kind)));
    m_deleted->setText(now->deletedMark);
    m_live->setText(now->liveMark);
}

void LifecycleDialog::fillMarks()
{
    const QSignalBlocker quiet(m_mark);
    m_mark->clear();
    const Column* column = m_table->find(m_column->currentData().toString());
    if (!column)
        return;
    const QStringList texts{
        tr("is true"), tr("is false"), tr("holds a time"), tr("is a certain value")};
    for (const Lifecycle::Kind kind : lifecycleKinds(*column))
        m_mark->addItem(texts.at(int(kind)), int(kind));
}

Lifecycle LifecycleDialog::other() const
{
    Lifecycle way{
        m_column->currentData().toString(), Lifecycle::Kind(m_mark->currentData().toInt())};
    if (way.kind == Lifecycle::Kind::Mark) {
        way.deletedMark = m_deleted->text();
        way.liveMark = m_live->text();
    }
    return way;
}

std::optional<Lifecycle> LifecycleDialog::chosen() const
{
    const int way = m_ways->checkedId();
    if (way < m_candidates.size())
        return m_candidates.at(way);
    return way == m_candidates.size() ? std::optional(other()) : std::nullopt;
}

void LifecycleDialog::update()
{
    const bool isOther = m_ways->checkedId() == m_candidates.size();
    const bool isMark = isOther && other().kind == Lifecycle::Kind::Mark;
    m_otherFields->setVisible(isOther);
    for (QWidget* widget : QList<QWidget*>{m_deletedLabel, m_deleted, m_liveLabel, m_live})
        widget->setVisible(isMark);
    m_count.stop();
    const std::optional<Lifecycle> way = chosen();
    const Result<void> fits = way ? way->validate(*m_table) : Result<void>();
    m_apply->setEnabled(fits.has_value());
    if (!fits)
        return m_text->setText(
            isMark ? tr("Write the two values, which must differ.") : fits.error().toText());
    if (!way)
        return m_text->setText(tr("All rows are shown, and deleting removes them for good."));
    if (m_table->rowEstimate.value_or(0) > RowCount::kMostUnasked)
        return m_text->setText(
            tr("The table is large; its deleted rows are counted when its trash is opened."));
    m_text->setText(tr("Counting…"));
    auto table = std::make_shared<Table>(*m_table);
    table->lifecycle = way;
    SelectQuery query;
    query.table = m_table->name;
    query.deleted = DeletedRows::All;
    m_count.countUnasked(table, query, TotalKind::Estimate);
}

void LifecycleDialog::showCount()
{
    if (!m_count.lifecycle())
        return;
    const auto [live, all] = *m_count.lifecycle();
    const QLocale locale;
    m_text->setText(tr("By this, %1 of %2 rows are deleted.")
            .arg(locale.toString(all - live), locale.toString(all)));
}

void LifecycleDialog::decide()
{
    const std::optional<Lifecycle> way = chosen();
    LifecycleChoices choices = m_choices;
    if (way && way == Lifecycle::detect(m_table->columns))
        choices.forget(m_table->name);
    else
        choices.set(m_table->name, way);
    if (choices != m_choices)
        Q_EMIT decided(choices);
    accept();
}

}
