// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "new_table_page.h"

#include "draft_delegate.h"
#include "models/structure/structure_sections.h"
#include "pages/page_commands.h"
#include "toolkit/named_widgets.h"
#include "toolkit/notice_bar.h"
#include "toolkit/plain_text.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace tw {

namespace {

constexpr int kNameWidth = 320;
constexpr std::array kColumnWidths{200, 220, 110, 320, 160};
constexpr std::array kRuleWidths{240, 420};

}

NewTablePage::NewTablePage(UiContext context, const std::shared_ptr<const Adapter>& adapter,
    const QString& schema, QWidget* parent)
    : MakingPage(parent)
    , m_context(context)
    , m_schema(schema)
    , m_notice(new NoticeBar(context, QStringLiteral("newTable"), this))
    , m_editing(
          new StructureEditing(context, adapter, {schema, {}}, StructureDraft::Of::NewTable, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_notice);
    layout->addWidget(createHeader());
    layout->addWidget(createBody(), 1);
    layout->addWidget(m_editing);
    setFocusProxy(m_name);
    connectEditing();
    addCommands();
    m_editing->draft().load();
}

QWidget* NewTablePage::createHeader()
{
    auto* header = new QWidget(this);
    header->setObjectName(QStringLiteral("newTable.header"));
    m_name = namedLineEdit("newTable.name.edit", tr("Name of the new table"), header);
    m_name->setPlaceholderText(tr("Name of the new table"));
    m_name->setFixedWidth(kNameWidth);
    connect(m_name, &QLineEdit::textEdited, this,
        [this](const QString& text) { m_editing->draft().setName(text.trimmed()); });
    auto* label = plainLabel(tr("Table"), header);
    label->setBuddy(m_name);
    auto* place = plainLabel(m_schema.isEmpty() ? QString() : tr("in %1").arg(m_schema), header);
    place->setObjectName(QStringLiteral("newTable.schema.label"));
    place->setProperty("kind", QStringLiteral("muted"));
    auto* layout = new QHBoxLayout(header);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(8);
    layout->addWidget(label);
    layout->addWidget(m_name);
    layout->addWidget(place);
    layout->addStretch(1);
    return header;
}

QWidget* NewTablePage::createBody()
{
    m_columns = makeList(QStringLiteral("newTable.columns.view"), tr("Columns of the new table"));
    m_columns->setModel(&m_editing->columns());
    m_columns->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
        | QAbstractItemView::AnyKeyPressed);
    m_rules
        = makeList(QStringLiteral("newTable.rules.view"), tr("Keys and indexes of the new table"));
    m_rules->setModel(&m_ruleItems);
    m_rules->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_columns);
    splitter->addWidget(m_rules);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    return splitter;
}

QTreeView* NewTablePage::makeList(const QString& name, const QString& accessibleName)
{
    auto* list = new QTreeView(this);
    list->setObjectName(name);
    list->setAccessibleName(accessibleName);
    list->setItemDelegate(new DraftDelegate(m_context, list)); // views share none
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setProperty("kind", QStringLiteral("list"));
    list->setFrameShape(QFrame::NoFrame);
    list->header()->setProperty("kind", QStringLiteral("plain"));
    return list;
}

void NewTablePage::connectEditing()
{
    connect(&m_editing->draft(), &StructureDraft::changed, this, &NewTablePage::onDraftChanged);
    connect(m_editing, &StructureEditing::stateChanged, this, &Page::stateChanged);
    connect(m_editing, &StructureEditing::columnAdded, this, &NewTablePage::editNewColumn);
    connect(m_editing, &StructureEditing::written, this,
        [this] { Q_EMIT rowsWritten(m_editing->draft().draft().table); });
    connect(m_editing, &StructureEditing::told, this, [this](bool isDone, const ErrorText& text) {
        m_notice->show(isDone ? NoticeBar::Kind::Done : NoticeBar::Kind::Error, text);
    });
    connect(m_editing, &StructureEditing::made, this, [this](const QualifiedName& table) {
        Q_EMIT made(PageDescriptor::structure({}, ObjectReference::relation(table)));
    });
    connect(m_notice, &NoticeBar::actionTriggered, this, [this] { m_editing->draft().load(); });
    connect(m_columns->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this] { updateTarget(EditTarget::Kind::Column); });
    connect(m_rules->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this] { updateTarget(EditTarget::Kind::KeyOrIndex); });
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget*, const QWidget* now) {
        if (now == m_columns)
            updateTarget(EditTarget::Kind::Column);
        else if (now == m_rules)
            updateTarget(EditTarget::Kind::KeyOrIndex);
    });
}

QString NewTablePage::title() const
{
    const QString name = m_editing->draft().draft().table.name;
    //: tab of a table that is not there yet
    return name.isEmpty() ? tr("New table") : tr("New table %1").arg(name);
}

QStringList NewTablePage::statusTexts() const
{
    if (!isLoaded())
        return {tr("Loading…")};
    return {columnCountText(m_editing->draft().draft().columns.size())};
}

QList<QWidget*> NewTablePage::panes()
{
    return {m_name, m_columns, m_rules};
}

void NewTablePage::onDraftChanged()
{
    StructureDraft& draft = m_editing->draft();
    if (draft.isReady() && !std::exchange(m_isShown, true)) {
        showFirst();
        draft.setName(m_name->text().trimmed()); // may have been typed meanwhile
        Q_EMIT loaded();
    }
    m_name->setEnabled(!draft.isRunning());
    if (draft.isReady() && m_name->text().trimmed() != draft.draft().table.name)
        m_name->setText(draft.draft().table.name);
    const QString notRead = tr("The structure could not be read.");
    if (draft.error())
        m_notice->show(
            NoticeBar::Kind::Error, {notRead, draft.error()->toText(), {}, {}}, tr("Try again"));
    else if (m_notice->isShowing(notRead))
        m_notice->hide();
    const EditTarget::Kind target = m_target;
    showRules();
    if (!m_columns->currentIndex().isValid())
        m_columns->setCurrentIndex(m_editing->columns().index(0, 0));
    updateTarget(target);
    Q_EMIT stateChanged();
}

void NewTablePage::showFirst()
{
    const TableDraft& draft = m_editing->draft().draft();
    if (auto* delegate = qobject_cast<DraftDelegate*>(m_columns->itemDelegate()))
        delegate->setTypes(draft.types);
    for (size_t column = 0; column < kColumnWidths.size(); ++column)
        m_columns->setColumnWidth(int(column), kColumnWidths.at(column));
    m_columns->setColumnHidden(ColumnDraftModel::Comment, !draft.hasComments);
}

void NewTablePage::showRules()
{
    const int row = m_rules->currentIndex().row();
    const QList<RuleDraft>& rules = m_editing->draft().draft().rules;
    m_ruleItems.clear();
    m_ruleItems.setHorizontalHeaderLabels({tr("Key or index"), tr("Definition")});
    for (const RuleDraft& rule : rules) {
        const QList<QStandardItem*> items{
            new QStandardItem(rule.name), new QStandardItem(rule.definition)};
        items[0]->setData(int(DraftState::New), ColumnDraftModel::StateRole);
        for (QStandardItem* item : items)
            item->setToolTip(toolTipText(item->text()));
        m_ruleItems.appendRow(items);
    }
    for (size_t column = 0; column < kRuleWidths.size(); ++column)
        m_rules->setColumnWidth(int(column), kRuleWidths.at(column));
    if (row >= 0)
        m_rules->setCurrentIndex(m_ruleItems.index(std::min(row, int(rules.size()) - 1), 0));
}

void NewTablePage::editNewColumn(int place)
{
    const QModelIndex name = m_columns->model()->index(place, ColumnDraftModel::Name);
    m_columns->setCurrentIndex(name);
    m_columns->setFocus();
    m_columns->edit(name);
}

void NewTablePage::updateTarget(EditTarget::Kind kind)
{
    m_target = kind;
    const QTreeView* const list = kind == EditTarget::Kind::Column ? m_columns : m_rules;
    m_editing->setTarget({kind, list->currentIndex().row()});
}

QList<RunningWork> NewTablePage::running() const
{
    const auto elapsed = m_editing->runningFor();
    if (!elapsed)
        return {};
    return {{tr("Making %1").arg(m_editing->draft().draft().table.display()), *elapsed, true}};
}

void NewTablePage::addCommands()
{
    const auto canReview = [this] { return m_editing->canReview(); };
    const auto review = [this] { m_editing->review(); };
    handlers().add(PageCommand::Save, {review, canReview});
    handlers().add(PageCommand::Review, {review, canReview});
    handlers().add(PageCommand::Discard,
        {[this] { abandonChanges(); },
            [this] { return isDirty() && !m_editing->draft().isRunning(); }});
}

}
