// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conflict_dialog.h"

#include "models/staging/change_words.h"
#include "models/text/cell_formatter.h"
#include "models/text/value_codec.h"
#include "theme/fonts.h"
#include "toolkit/dialog_frame.h"
#include "toolkit/elided_label.h"
#include "toolkit/plain_text.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStyle>
#include <QStyleOptionButton>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace tw {

namespace {

using Side = ConflictColumn::Side;

enum Place
{
    NamePlace,
    BasePlace,
    MinePlace,
    TheirsPlace,
    ResultPlace,
    Places
};

constexpr QSize kSize(900, 420);
constexpr qsizetype kLongestText = 500; ///< in a tool tip, and read out
constexpr int kRowHeight = 38;

QString shown(const Value& value, const Column& column)
{
    const QString text = CellFormatter::display(value, column).text;
    return text.size() <= kLongestText ? text : text.left(kLongestText) + QChar(0x2026);
}

/// A value to be chosen, which ends with an ellipsis where there is no room for all of it.
class VersionButton final : public QRadioButton
{
public:
    VersionButton(QString value, QWidget* parent)
        : QRadioButton(parent)
        , m_value(std::move(value))
    {
        setToolTip(toolTipText(m_value));
    }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QRadioButton::resizeEvent(event);
        QStyleOptionButton option;
        initStyleOption(&option);
        const int room
            = style()->subElementRect(QStyle::SE_RadioButtonContents, &option, this).width();
        setText(mnemonicText(fontMetrics().elidedText(m_value, Qt::ElideRight, room)));
    }

private:
    const QString m_value;
};

QPushButton* button(const char* name, const QString& text, QWidget* parent)
{
    auto* made = new QPushButton(text, parent);
    made->setObjectName(QString::fromLatin1(name));
    made->setAutoDefault(false);
    return made;
}

/// The field takes the colour of the side its value came from.
void showSide(QLineEdit& result, Side side)
{
    const QString names[]{QStringLiteral("open"), QStringLiteral("mine"), QStringLiteral("theirs"),
        QStringLiteral("typed")};
    result.setProperty("side", names[int(side)]);
    result.style()->unpolish(&result);
    result.style()->polish(&result);
}

QToolButton* arrow(const char* name, const QIcon& icon, const QString& text, QWidget* parent)
{
    auto* made = new QToolButton(parent);
    made->setObjectName(QString::fromLatin1(name));
    made->setProperty("kind", QStringLiteral("icon"));
    made->setIcon(icon);
    made->setToolTip(text);
    made->setAccessibleName(text);
    return made;
}

}

ConflictDialog::ConflictDialog(
    UiContext context, const TablePtr& table, QList<RowConflict> conflicts, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_table(table)
    , m_conflicts(std::move(conflicts))
{
    setObjectName(QStringLiteral("conflict.dialog"));
    setWindowTitle(tr("Changed meanwhile"));
    setAttribute(Qt::WA_DeleteOnClose);
    createWidgets();
    createLayout();
    resize(kSize);
    showRow();
}

void ConflictDialog::createWidgets()
{
    m_title = plainLabel({}, this);
    m_title->setObjectName(QStringLiteral("conflict.title.label"));
    m_title->setFont(uiFont(15, QFont::DemiBold));
    m_place = plainLabel({}, this);
    m_place->setObjectName(QStringLiteral("conflict.place.label"));
    m_note = plainLabel({}, this);
    m_note->setObjectName(QStringLiteral("conflict.note.label"));
    m_note->setProperty("kind", QStringLiteral("muted"));
    m_previous = arrow("conflict.previous.button",
        m_context.icons.icon(QStringLiteral("chevron-left")), tr("Previous row"), this);
    m_next = arrow("conflict.next.button", m_context.icons.icon(QStringLiteral("chevron-right")),
        tr("Next row"), this);
    m_mine = button("conflict.mine.button", tr("Use &mine"), this);
    m_theirs = button("conflict.theirs.button", tr("Use &theirs"), this);
    m_merge = button("conflict.merge.button", tr("Merge what only &one side changed"), this);
    m_merge->setIcon(m_context.icons.icon(QStringLiteral("git-merge")));
    m_skip = button("conflict.skip.button", tr("&Drop my change"), this);
    m_confirm = button("conflict.confirm.button", {}, this);
    m_columns = new QTableWidget(this);
    m_columns->setObjectName(QStringLiteral("conflict.columns.table"));
    m_columns->setAccessibleName(tr("Columns that differ"));
    m_columns->horizontalHeader()->setProperty("kind", QStringLiteral("plain"));
    m_columns->setColumnCount(Places); // their widths ask for the style, which looks at the kind
    m_columns->setHorizontalHeaderLabels({tr("Column"), tr("Base (when you read it)"), tr("Mine"),
        tr("Theirs (now)"), tr("Result")});
    m_columns->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_columns->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_columns->verticalHeader()->hide();
    m_columns->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_columns->setProperty("kind", QStringLiteral("compare"));
    m_columns->setFrameShape(QFrame::NoFrame);
    m_columns->setSelectionMode(QAbstractItemView::NoSelection);
    m_columns->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_columns->setTabKeyNavigation(false);
    m_columns->setFocusPolicy(Qt::NoFocus);
    connect(m_mine, &QPushButton::clicked, this, [this] { chooseAll(Side::Mine); });
    connect(m_theirs, &QPushButton::clicked, this, [this] { chooseAll(Side::Theirs); });
    connect(m_merge, &QPushButton::clicked, this, &ConflictDialog::merge);
    connect(m_skip, &QPushButton::clicked, this, &ConflictDialog::skip);
    connect(m_confirm, &QPushButton::clicked, this, &ConflictDialog::confirm);
    connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
}

void ConflictDialog::createLayout()
{
    auto* top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_previous);
    top->addWidget(m_place);
    top->addWidget(m_next);
    auto* choices = new QHBoxLayout;
    choices->setSpacing(8);
    for (QPushButton* each : {m_mine, m_theirs, m_merge})
        choices->addWidget(each);
    choices->addStretch(1);
    auto* header = new QVBoxLayout;
    header->setContentsMargins(20, 16, 20, 12);
    header->setSpacing(10);
    header->addLayout(top);
    header->addLayout(choices);
    auto* footer = new QHBoxLayout;
    footer->setContentsMargins(20, 12, 20, 12);
    footer->setSpacing(12);
    footer->addWidget(m_skip);
    footer->addWidget(m_note, 1);
    footer->addLayout(dialogFooter(m_confirm, this));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(header);
    layout->addWidget(m_columns, 1);
    layout->addLayout(footer);
}

QString ConflictDialog::title(const RowConflict& conflict) const
{
    if (conflict.isUnnamed)
        return tr("A row of %1 changed while you edited it, or is gone").arg(m_table->name.name);
    QStringList key;
    for (const auto& [column, value] : conflict.row.identity()->key)
        key.append(column + u' ' + value.toText());
    return (conflict.hasVanished ? tr("%1, %2 is no longer there")
                                 : tr("%1, %2 changed while you edited it"))
        .arg(m_table->name.name, key.join(QStringLiteral(", ")));
}

void ConflictDialog::showRow()
{
    const RowConflict& conflict = current();
    m_title->setText(title(conflict));
    m_place->setText(tr("%1 of %2").arg(m_at + 1).arg(m_conflicts.size()));
    m_columns->setRowCount(0);
    if (conflict.isUnnamed)
        showUnnamed(conflict);
    else if (conflict.hasVanished)
        showVanished(conflict);
    else
        showColumns(conflict);
    updateButtons();
}

void ConflictDialog::showVanished(const RowConflict& conflict)
{
    const bool isUpdate = conflict.staged.kind == ChangeKind::Update;
    m_note->setText(isUpdate
            ? tr("Someone else deleted the row. It can be inserted again with your values.")
            : tr("Someone else has already deleted the row."));
}

/// Without a key nobody can say which row it is by now, only what is known of it.
void ConflictDialog::showUnnamed(const RowConflict& conflict)
{
    const int equal = int(std::min<qint64>(conflict.equalRows, std::numeric_limits<int>::max()));
    m_note->setText(tr("It has no key by which it could be found again.") + u' '
        + (equal == 0        ? tr("No row is as you read it any more.")
                : equal == 1 ? tr("1 row is as you read it now.")
                             : tr("%n rows are as you read it now.", nullptr, equal)));
    m_columns->setRowCount(int(conflict.columns.size()));
    const bool isUpdate = conflict.staged.kind == ChangeKind::Update;
    for (int row = 0; row < conflict.columns.size(); ++row) {
        const ConflictColumn& column = conflict.columns.at(row);
        const Column& definition = m_table->columns.at(column.column);
        const QStringList texts{definition.name, shown(column.base, definition),
            isUpdate ? shown(column.mine, definition) : changeWords(conflict.staged.kind),
            tr("not known")};
        for (int place = NamePlace; place <= TheirsPlace; ++place) {
            auto* label = new ElidedLabel(m_columns);
            label->setText(texts.at(place));
            label->setIndent(0);
            if (place == NamePlace)
                label->setFont(uiFont(12, QFont::DemiBold));
            m_columns->setCellWidget(row, place, label);
        }
    }
    m_confirm->setFocus();
}

void ConflictDialog::showColumns(const RowConflict& conflict)
{
    m_columns->setRowCount(int(conflict.columns.size()));
    for (int row = 0; row < conflict.columns.size(); ++row)
        addRow(row, conflict.columns.at(row));
    for (int row = 0; row < conflict.columns.size(); ++row)
        if (conflict.columns.at(row).side == Side::Open)
            return m_columns->cellWidget(row, MinePlace)->setFocus();
    m_confirm->setFocus();
}

void ConflictDialog::addRow(int row, const ConflictColumn& column)
{
    const Column& definition = m_table->columns.at(column.column);
    for (const auto& [place, text] : {std::pair(NamePlace, definition.name),
             std::pair(BasePlace, shown(column.base, definition))}) {
        auto* label = new ElidedLabel(m_columns);
        label->setText(text);
        label->setIndent(0);
        if (place == NamePlace)
            label->setFont(uiFont(12, QFont::DemiBold));
        m_columns->setCellWidget(row, place, label);
    }
    const std::tuple<Place, Side, const Value&, QString> choices[]{
        {MinePlace, Side::Mine, column.mine, tr("mine")},
        {TheirsPlace, Side::Theirs, column.theirs, tr("theirs")},
    };
    for (const auto& [place, side, value, words] : choices) {
        auto* radio = new VersionButton(shown(value, definition), m_columns);
        radio->setObjectName(QStringLiteral("conflict.%1.radio.%2")
                .arg(side == Side::Mine ? QStringLiteral("mine") : QStringLiteral("theirs"))
                .arg(row));
        radio->setAccessibleName(
            tr("%1: %2, %3").arg(definition.name, words, shown(value, definition)));
        radio->setAutoExclusive(false);
        radio->setChecked(column.side == side);
        connect(radio, &QRadioButton::clicked, this,
            [this, row, chosen = side] { choose(row, chosen); });
        m_columns->setCellWidget(row, place, radio);
    }
    auto* result = new QLineEdit(m_columns);
    result->setObjectName(QStringLiteral("conflict.result.edit.%1").arg(row));
    result->setAccessibleName(tr("Result for %1").arg(definition.name));
    connect(result, &QLineEdit::textEdited, this,
        [this, row](const QString& text) { typeResult(row, text); });
    m_columns->setCellWidget(row, ResultPlace, result);
    showResult(row);
}

void ConflictDialog::showResult(int row)
{
    const ConflictColumn& column = current().columns.at(row);
    auto* result = qobject_cast<QLineEdit*>(m_columns->cellWidget(row, ResultPlace));
    for (const auto& [place, side] :
        {std::pair(MinePlace, Side::Mine), std::pair(TheirsPlace, Side::Theirs)})
        qobject_cast<QRadioButton*>(m_columns->cellWidget(row, place))
            ->setChecked(column.side == side);
    if (column.side == Side::Typed)
        return showSide(*result, column.side);
    const bool isOpen = column.side == Side::Open;
    const Value value = isOpen ? Value() : column.result();
    result->setText(isOpen ? QString() : ValueCodec::editText(value));
    result->setCursorPosition(0);
    result->setPlaceholderText(isOpen ? tr("pick a side") : QStringLiteral("NULL"));
    showSide(*result, column.side);
}

void ConflictDialog::choose(int row, Side side)
{
    current().columns[row].side = side;
    showResult(row);
    updateButtons();
}

void ConflictDialog::typeResult(int row, const QString& text)
{
    ConflictColumn& column = current().columns[row];
    const Column& definition = m_table->columns.at(column.column);
    const Value stored = column.theirs.isNull() ? column.mine : column.theirs;
    const Result<Value> value = ValueCodec::parse(text, definition, stored);
    column.side = value ? Side::Typed : Side::Open;
    if (value)
        column.typed = *value;
    showResult(row);
    updateButtons();
    if (value)
        return;
    qobject_cast<QLineEdit*>(m_columns->cellWidget(row, ResultPlace))->setText(text);
    m_note->setText(value.error().message);
}

void ConflictDialog::chooseAll(Side side)
{
    current().take(side);
    showRow();
}

void ConflictDialog::merge()
{
    current().mergeDisjoint();
    showRow();
}

void ConflictDialog::confirm()
{
    const RowConflict conflict = current();
    if (conflict.isUnnamed)
        return remove(); // it stays as it is staged
    if (conflict.hasVanished)
        Q_EMIT insertedAnew(conflict);
    else
        Q_EMIT resolved(conflict);
    ++m_answers;
    remove();
}

void ConflictDialog::skip()
{
    Q_EMIT dropped(current().row);
    remove();
}

void ConflictDialog::remove()
{
    m_conflicts.removeAt(m_at);
    if (m_conflicts.isEmpty()) {
        accept();
        Q_EMIT answered(m_answers);
        return;
    }
    m_at = std::min(m_at, m_conflicts.size() - 1);
    showRow();
}

void ConflictDialog::step(int by)
{
    m_at = std::clamp<qsizetype>(m_at + by, 0, m_conflicts.size() - 1);
    showRow();
}

void ConflictDialog::showWhatIsOpen(const RowConflict& conflict)
{
    const auto open = std::ranges::find(conflict.columns, Side::Open, &ConflictColumn::side);
    m_note->setText(open == conflict.columns.cend()
            ? tr("Saving checks the row once more.")
            : tr("%1 was changed on both sides: pick one, or type a third value.")
                  .arg(m_table->columns.at(open->column).name));
}

void ConflictDialog::setStagedRows(qsizetype rows)
{
    m_stagedRows = rows;
    updateButtons();
}

// Only the last answer saves, and it saves all that is staged.
QString ConflictDialog::confirmText(const RowConflict& conflict) const
{
    if (conflict.isUnnamed)
        return tr("&Keep editing");
    if (conflict.hasVanished)
        return tr("&Insert mine as new");
    if (m_conflicts.size() > 1)
        return tr("&Use this result");
    return m_stagedRows == 1 ? tr("&Save this row")
                             : tr("&Save all %n rows", nullptr, int(m_stagedRows));
}

void ConflictDialog::updateButtons()
{
    const RowConflict& conflict = current();
    m_confirm->setText(confirmText(conflict));
    const bool isUpdate = conflict.staged.kind == ChangeKind::Update;
    for (QPushButton* each : {m_mine, m_theirs, m_merge}) {
        each->setEnabled(!conflict.hasVanished);
        each->setVisible(!conflict.isUnnamed);
    }
    m_columns->setColumnHidden(ResultPlace, conflict.isUnnamed);
    m_confirm->setEnabled(
        conflict.isUnnamed || (conflict.hasVanished ? isUpdate : conflict.isResolved()));
    if (!conflict.hasVanished && !conflict.isUnnamed)
        showWhatIsOpen(conflict);
    for (QWidget* each : QList<QWidget*>{m_previous, m_place, m_next})
        each->setVisible(m_conflicts.size() > 1);
    m_previous->setEnabled(m_at > 0);
    m_next->setEnabled(m_at + 1 < m_conflicts.size());
}

}
