// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "difference_view.h"

#include "models/comparing/comparison_words.h"
#include "pages/page_list.h"
#include "theme/fonts.h"
#include "toolkit/named_widgets.h"
#include "toolkit/plain_text.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>

#include <algorithm>
#include <array>

namespace tw {

namespace {

constexpr int kNarrowest = 80;
constexpr int kWidest = 280;
constexpr int kAllKinds = 3; ///< the button behind those of the three kinds

using Mark = DifferenceModel::Mark;

/// Tints what differs, and the side that has no such row.
class DifferenceDelegate final : public QStyledItemDelegate
{
public:
    DifferenceDelegate(const Theme& theme, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    { }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto mark = index.data(DifferenceMarkRole).value<Mark>();
        if (mark == Mark::Changed) {
            option->backgroundBrush = m_theme.color(Token::StateEdited);
            option->font.setWeight(QFont::DemiBold);
        } else if (mark == Mark::OnlyHere) {
            option->backgroundBrush = m_theme.color(Token::StateNew);
        } else if (mark == Mark::Absent) {
            option->backgroundBrush = m_theme.color(Token::BgAlt);
        }
        if (!index.data(DifferenceMutedRole).toBool())
            return;
        const Token muted = mark == Mark::None ? Token::TextMuted : Token::TextMutedOnState;
        option->palette.setColor(QPalette::Text, m_theme.color(muted));
    }

private:
    const Theme& m_theme;
};

void fitDifferences(QTableView& view)
{
    view.resizeColumnsToContents();
    QHeaderView& header = *view.horizontalHeader();
    for (int column = 0; column < header.count(); ++column)
        header.resizeSection(column, std::clamp(header.sectionSize(column), kNarrowest, kWidest));
}

std::optional<DifferenceKind> kindOf(int button)
{
    return button == kAllKinds ? std::nullopt : std::optional(DifferenceKind(button));
}

qint64 countOf(const RowCounts& counts, int button)
{
    switch (button) {
    case int(DifferenceKind::Different):
        return counts.different;
    case int(DifferenceKind::OnlyInA):
        return counts.onlyInA;
    case int(DifferenceKind::OnlyInB):
        return counts.onlyInB;
    default:
        return counts.differences();
    }
}

struct KindButton
{
    int id;
    const char* name;
};

constexpr std::array kKindButtons{
    KindButton{kAllKinds, "comparison.all.button"},
    KindButton{int(DifferenceKind::Different), "comparison.different.button"},
    KindButton{int(DifferenceKind::OnlyInA), "comparison.onlyInA.button"},
    KindButton{int(DifferenceKind::OnlyInB), "comparison.onlyInB.button"},
};

}

DifferenceView::DifferenceView(UiContext context, ComparisonController& compare, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_compare(compare)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createHeader());
    layout->addWidget(createBody(), 1);
    layout->addWidget(createFooter());
    connect(&compare.differences(), &QAbstractItemModel::modelReset, this, [this] {
        fitDifferences(*m_table);
        refresh();
    });
    refresh();
}

QWidget* DifferenceView::createHeader()
{
    m_header = new QFrame(this);
    m_header->setProperty("kind", QStringLiteral("bar"));
    auto* layout = new QHBoxLayout(m_header);
    layout->setContentsMargins(8, 5, 12, 5);
    layout->setSpacing(8);
    layout->addWidget(createSegments(m_header));
    m_onlyDiffering
        = namedCheckBox("comparison.onlyDiffering.check", tr("Only columns that differ"), m_header);
    m_onlyDiffering->setChecked(true);
    connect(m_onlyDiffering, &QCheckBox::toggled, &m_compare.differences(),
        &DifferenceModel::setOnlyDiffering);
    layout->addWidget(m_onlyDiffering);
    layout->addStretch(1);
    createScripts(*layout);
    createSync(*layout);
    return m_header;
}

QWidget* DifferenceView::createSegments(QWidget* parent)
{
    auto* segments = new QFrame(parent);
    segments->setProperty("kind", QStringLiteral("segments"));
    auto* layout = new QHBoxLayout(segments);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_kinds = new QButtonGroup(this);
    for (const KindButton& each : kKindButtons) {
        QToolButton* button = namedToolButton(each.name, {}, segments);
        button->setProperty("kind", QStringLiteral("segment"));
        button->setCheckable(true);
        m_kinds->addButton(button, each.id);
        layout->addWidget(button);
    }
    m_kinds->button(kAllKinds)->setChecked(true);
    connect(m_kinds, &QButtonGroup::idClicked, this,
        [this](int id) { m_compare.differences().setKind(kindOf(id)); });
    return segments;
}

void DifferenceView::createScripts(QHBoxLayout& layout)
{
    m_script = namedToolButton("comparison.script.button", tr("Sync script"), m_header);
    m_script->setProperty("kind", QStringLiteral("control"));
    m_script->setIcon(m_context.icons.icon(QStringLiteral("file-type-sql")));
    m_script->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_script->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_script);
    menu->setObjectName(QStringLiteral("comparison.script.menu"));
    const auto add = [this, menu](const QString& text, const char* name,
                         ComparisonController::Sync direction, bool toFile) {
        QAction* action = menu->addAction(text);
        action->setObjectName(QString::fromLatin1(name));
        connect(action, &QAction::triggered, this,
            [this, direction, toFile] { Q_EMIT scriptRequested(direction, toFile); });
    };
    using Sync = ComparisonController::Sync;
    add(tr("&Save the script that makes B like A…"), "comparison.saveB.action", Sync::MakeBLikeA,
        true);
    add(tr("&Copy the script that makes B like A"), "comparison.copyB.action", Sync::MakeBLikeA,
        false);
    menu->addSeparator();
    add(tr("Save the script that makes A &like B…"), "comparison.saveA.action", Sync::MakeALikeB,
        true);
    add(tr("Copy the script that makes &A like B"), "comparison.copyA.action", Sync::MakeALikeB,
        false);
    m_script->setMenu(menu);
    layout.addWidget(m_script);
}

void DifferenceView::createSync(QHBoxLayout& layout)
{
    m_sync = namedToolButton("comparison.sync.button", tr("Make alike"), m_header);
    m_sync->setProperty("kind", QStringLiteral("control"));
    m_sync->setIcon(m_context.icons.icon(QStringLiteral("git-compare")));
    m_sync->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_sync->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_sync);
    menu->setObjectName(QStringLiteral("comparison.sync.menu"));
    const auto add = [this, menu](const QString& text, const char* name,
                         ComparisonController::Sync direction) {
        QAction* action = menu->addAction(text);
        action->setObjectName(QString::fromLatin1(name));
        connect(action, &QAction::triggered, this,
            [this, direction] { Q_EMIT syncRequested(direction); });
    };
    add(tr("Make &B like A…"), "comparison.syncB.action", ComparisonController::Sync::MakeBLikeA);
    add(tr("Make &A like B…"), "comparison.syncA.action", ComparisonController::Sync::MakeALikeB);
    m_sync->setMenu(menu);
    layout.addWidget(m_sync);
}

QWidget* DifferenceView::createBody()
{
    m_stack = new QStackedWidget(this);
    m_table = new QTableView(m_stack);
    m_table->setObjectName(QStringLiteral("comparison.rows.view"));
    m_table->setAccessibleName(tr("Rows that differ"));
    m_table->setProperty("kind", QStringLiteral("list"));
    m_table->setModel(&m_compare.differences());
    m_table->setItemDelegate(new DifferenceDelegate(m_context.theme, m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setLayoutDirection(Qt::LeftToRight);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_context.theme.rowHeight());
    m_table->horizontalHeader()->setProperty("kind", QStringLiteral("plain"));
    m_table->horizontalHeader()->setHighlightSections(false);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &DifferenceView::selectionChanged);
    m_empty = emptyLabel("comparison.empty.label", m_stack);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    return m_stack;
}

QWidget* DifferenceView::createFooter()
{
    m_footer = new QFrame(this);
    m_footer->setProperty("kind", QStringLiteral("bar"));
    m_end = plainLabel({}, m_footer);
    m_end->setObjectName(QStringLiteral("comparison.end.label"));
    m_left = plainLabel({}, m_footer);
    m_left->setObjectName(QStringLiteral("comparison.left.label"));
    m_left->setProperty("kind", QStringLiteral("muted"));
    auto* layout = new QVBoxLayout(m_footer);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->setSpacing(2);
    layout->addWidget(m_end);
    layout->addWidget(m_left);
    return m_footer;
}

void DifferenceView::setProgress(qint64 rows)
{
    m_read = rows;
    if (m_stack->currentWidget() == m_empty)
        m_empty->setText(emptyText());
}

QWidget* DifferenceView::rows() const
{
    return m_table;
}

QString DifferenceView::emptyText() const
{
    if (m_compare.isRunning()) {
        if (m_read == 0)
            return tr("Comparing…");
        return tr("Comparing: %1 rows read, %2 s")
            .arg(QLocale().toString(m_read),
                QLocale().toString(qint64(m_compare.runningFor().count() / 1000)));
    }
    if (m_compare.hasResult())
        return comparisonEndWords(m_compare.differences().result().counts);
    const QString missing = m_compare.missing();
    return missing.isEmpty() ? tr("Compare the tables to see which rows differ.") : missing;
}

void DifferenceView::refresh()
{
    const bool hasResult = m_compare.hasResult();
    const bool differs = hasResult && m_compare.differences().result().counts.differences() > 0;
    if (!m_compare.isRunning())
        m_read = 0;
    m_stack->setCurrentWidget(differs ? static_cast<QWidget*>(m_table) : m_empty);
    m_empty->setText(emptyText());
    m_header->setVisible(differs);
    m_script->setEnabled(!m_compare.isRunning() && m_compare.missing().isEmpty());
    m_sync->setEnabled(m_compare.canSync());
    m_footer->setVisible(hasResult);
    if (hasResult) {
        showSegments();
        showFooter();
    }
}

void DifferenceView::showSegments()
{
    const DifferenceModel& model = m_compare.differences();
    for (const KindButton& each : kKindButtons) {
        QAbstractButton* button = m_kinds->button(each.id);
        const qint64 count = countOf(model.result().counts, each.id);
        const QString name
            = each.id == kAllKinds ? tr("All") : differenceKindWords(DifferenceKind(each.id));
        //: a kind of difference, and how many rows differ so
        button->setText(tr("%1 %2").arg(name, QLocale().toString(count)));
        button->setEnabled(each.id == kAllKinds || count > 0);
        button->setChecked(kindOf(each.id) == model.kind());
    }
}

void DifferenceView::showFooter()
{
    const ComparisonResult& result = m_compare.differences().result();
    QString end = comparisonEndWords(result.counts);
    if (result.isCut())
        end += u' '
            + tr("The first %1 of each kind are listed.")
                  .arg(QLocale().toString(m_compare.mostRows()));
    if (m_compare.isOutdated())
        end += u' ' + tr("The choices above were changed since.");
    m_end->setText(end);
    QStringList lines;
    const QStringList left = notComparedWords(result.table);
    lines.append(left.isEmpty() ? tr("All columns were compared.")
                                : tr("Not compared: %1.").arg(left.join(QStringLiteral(", "))));
    if (!m_compare.setup().whereSql.isEmpty() && !m_compare.isOutdated())
        lines.append(tr("Other rows than those where %1 were not compared.")
                .arg(m_compare.setup().whereSql));
    const QStringList tolerated = toleranceWords(result.tolerance);
    if (!tolerated.isEmpty())
        lines.append(tr("Tolerated: %1.").arg(tolerated.join(QStringLiteral("; "))));
    m_left->setText(lines.join(u'\n'));
}

bool DifferenceView::hasSelection() const
{
    return m_table->isVisible() && m_table->selectionModel()->hasSelection();
}

void DifferenceView::copySelected() const
{
    QModelIndexList cells = m_table->selectionModel()->selectedIndexes();
    std::sort(cells.begin(), cells.end());
    QString text;
    int row = -1;
    for (const QModelIndex& cell : std::as_const(cells)) {
        if (row >= 0)
            text += cell.row() == row ? u'\t' : u'\n';
        row = cell.row();
        text += cell.data().toString();
    }
    copyPlainly(text);
}

}
