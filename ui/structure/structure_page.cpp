// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "structure_page.h"

#include "draft_delegate.h"
#include "models/text/error_text.h"
#include "pages/page_commands.h"
#include "structure_commands.h"
#include "toolkit/flow_layout.h"
#include "toolkit/notice_bar.h"
#include "toolkit/plain_text.h"
#include "toolkit/sql_highlighter.h"

#include <QButtonGroup>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTextDocumentFragment>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace tw {

namespace {

constexpr int kHeaderHeight = 36;
constexpr int kLongestColumn = 420;
/// Of cells that are typed into: name, type, null, default and comment.
constexpr std::array kLeastWidths{200, 200, 100, 200, 160};
constexpr QLatin1StringView kDefinitionView("ddl");
constexpr int kRuleRole = Qt::UserRole + 100; ///< place of a rule in the draft

/// Where a list of rules has what a draft knows.
struct RulePlace
{
    ModelKind kind = ModelKind::Constraint;
    int nameColumn = 0;
    int textColumn = 0;
};

std::optional<RulePlace> rulePlace(StructureSection::Id section)
{
    switch (section) {
    case StructureSection::Id::Constraints:
        return RulePlace{ModelKind::Constraint, 0, 3};
    case StructureSection::Id::ForeignKeys:
        return RulePlace{ModelKind::Constraint, 1, 3};
    case StructureSection::Id::Indexes:
        return RulePlace{ModelKind::Index, 0, 2};
    default:
        return {};
    }
}

bool isForeignKey(const RuleDraft& rule)
{
    return rule.definition.trimmed().startsWith(u"FOREIGN", Qt::CaseInsensitive);
}

}

StructurePage::StructurePage(UiContext context, std::shared_ptr<const Adapter> adapter,
    const ObjectReference& object, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_controller(adapter, object)
    , m_notice(new NoticeBar(context, QStringLiteral("structure"), this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_notice);
    layout->addWidget(createHeader());
    layout->addWidget(createBody(), 1);
    if (!object.kind)
        createEditing(std::move(adapter));
    setFocusProxy(m_list);
    addCommands();
    connect(&m_controller, &StructureController::changed, this, &StructurePage::showState);
    connect(m_notice, &NoticeBar::actionTriggered, &m_controller, &StructureController::load);
    m_controller.load();
}

void StructurePage::createEditing(std::shared_ptr<const Adapter> adapter)
{
    m_editing = new StructureEditing(
        m_context, std::move(adapter), m_controller.object().name, StructureDraft::Of::Table, this);
    layout()->addWidget(m_editing);
    m_delegate = new DraftDelegate(m_context, this);
    connect(&m_editing->draft(), &StructureDraft::changed, this, &StructurePage::onDraftChanged);
    connect(m_editing, &StructureEditing::stateChanged, this, &Page::stateChanged);
    connect(m_editing, &StructureEditing::told, this, &StructurePage::showTold);
    connect(m_editing, &StructureEditing::columnAdded, this, &StructurePage::editNewColumn);
    connect(m_editing, &StructureEditing::written, this, [this] {
        m_controller.load();
        Q_EMIT rowsWritten(m_controller.object().name);
        Q_EMIT structureWritten();
    });
    m_editing->draft().load();
}

QWidget* StructurePage::createHeader()
{
    auto* header = new QWidget(this);
    header->setObjectName(QStringLiteral("structure.header"));
    m_summary = plainLabel(tr("Loading…"), header);
    m_summary->setObjectName(QStringLiteral("structure.summary.label"));
    m_summary->setProperty("kind", QStringLiteral("muted"));
    m_buttons = new QButtonGroup(header);
    // Screen readers toggle what a pointer clicks.
    connect(m_buttons, &QButtonGroup::idToggled, this, [this](int index, bool isOn) {
        if (isOn && index != m_current)
            showSection(index);
    });
    m_bar = new FlowLayout;
    m_bar->setContentsMargins(8, 0, 8, 4);
    m_bar->setSpacing(2);
    auto* layout = new QVBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_summary->setContentsMargins(12, 8, 12, 0);
    layout->addWidget(m_summary);
    layout->addLayout(m_bar);
    header->setMinimumHeight(kHeaderHeight);
    return header;
}

QWidget* StructurePage::createBody()
{
    m_stack = new QStackedWidget(this);
    m_list = new QTreeView(m_stack);
    m_list->setObjectName(QStringLiteral("structure.parts.view"));
    m_list->setAccessibleName(tr("Structure of %1").arg(m_controller.object().display()));
    m_list->setModel(&m_items);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setProperty("kind", QStringLiteral("list"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->setProperty("kind", QStringLiteral("plain"));
    m_message = plainLabel({}, m_stack);
    m_message->setObjectName(QStringLiteral("structure.empty.label"));
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setProperty("kind", QStringLiteral("muted"));
    m_definition = new QPlainTextEdit(m_stack);
    m_definition->setObjectName(QStringLiteral("structure.ddl.edit"));
    m_definition->setAccessibleName(tr("DDL of %1").arg(m_controller.object().display()));
    m_definition->setReadOnly(true);
    m_definition->setFrameShape(QFrame::NoFrame);
    showAsCode(*m_definition, 13);
    m_definition->setLineWrapMode(QPlainTextEdit::NoWrap);
    new SqlHighlighter(m_context.theme, m_definition->document());
    for (QWidget* page : QList<QWidget*>{m_list, m_message, m_definition})
        m_stack->addWidget(page);
    return m_stack;
}

QString StructurePage::title() const
{
    //: tab of a table's structure
    return tr("%1 structure").arg(m_controller.object().name.name);
}

void StructurePage::showState()
{
    if (m_controller.isLoading()) {
        Q_EMIT stateChanged();
        return;
    }
    if (const std::optional<Error>& error = m_controller.error())
        m_notice->show(NoticeBar::Kind::Error,
            {tr("The structure could not be read."), error->toText(), {}, {}}, tr("Try again"));
    else if (m_notice->isShowing(tr("The structure could not be read.")))
        m_notice->hide();
    if (m_controller.facts())
        showSections();
    else
        m_summary->setText({});
    Q_EMIT stateChanged();
    Q_EMIT loaded();
}

void StructurePage::showSections()
{
    const StructureFacts& facts = *m_controller.facts();
    m_sections = structureSections(facts);
    m_summary->setText(structureSummary(facts));
    m_definition->setPlainText(
        facts.definition ? *facts.definition : facts.definition.error().toText());
    for (QAbstractButton* button : m_buttons->buttons())
        delete button;
    for (int index = 0; index < m_sections.size(); ++index)
        addButton(m_sections[index].title, m_sections[index].rows.size(), index);
    addButton(tr("DDL"), 0, int(m_sections.size()));
    const bool isFirst = m_list->model()->columnCount() == 0;
    showSection(std::min(isFirst ? firstSection() : m_current, int(m_sections.size())));
}

/// What is no relation is known by its text.
int StructurePage::firstSection() const
{
    const auto definition = int(m_sections.size());
    if (m_view.isEmpty())
        return m_controller.object().kind ? definition : 0;
    if (m_view == kDefinitionView)
        return definition;
    const auto wanted = StructureSection::Id(m_view.toInt());
    const auto found = std::ranges::find(m_sections, wanted, &StructureSection::id);
    return found == m_sections.end() ? 0 : int(found - m_sections.begin());
}

/// Until the structure has been read the view is still the one that was asked for.
QString StructurePage::viewState() const
{
    if (!m_controller.facts())
        return m_view;
    if (m_current == m_sections.size())
        return kDefinitionView;
    return QString::number(int(m_sections[m_current].id));
}

void StructurePage::restoreView(const QString& view)
{
    m_view = view;
}

void StructurePage::addButton(const QString& title, qsizetype count, int index)
{
    auto* button = new QToolButton(this);
    button->setObjectName(QStringLiteral("structure.section%1.button").arg(index));
    button->setProperty("kind", QStringLiteral("segment"));
    button->setCheckable(true);
    button->setText(count == 0 ? title : QStringLiteral("%1 %2").arg(title).arg(count));
    button->setAccessibleName(title);
    m_buttons->addButton(button, index);
    m_bar->addWidget(button);
}

void StructurePage::showSection(int index)
{
    m_current = index;
    m_buttons->button(index)->setChecked(true);
    if (index == m_sections.size())
        return m_stack->setCurrentWidget(m_definition);
    const StructureSection& shown = m_sections[index];
    m_message->setText(shown.whenEmpty);
    showRows(shown);
    const bool isEmpty = m_list->model()->rowCount() == 0;
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget*>(m_message) : m_list);
    fitColumns();
    if (!isEmpty)
        m_list->setCurrentIndex(m_list->model()->index(0, 0));
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &StructurePage::updateTarget, Qt::UniqueConnection);
    updateTarget();
}

/// Columns of a table that can be edited are those of its draft.
void StructurePage::showRows(const StructureSection& section)
{
    const bool isDraft
        = section.id == StructureSection::Id::Columns && m_editing && m_editing->draft().isReady();
    m_items.clear();
    if (isDraft) {
        m_editing->columns().setKey(m_controller.facts()->table->primaryKey.columns);
        m_list->setModel(&m_editing->columns());
    } else {
        m_list->setModel(&m_items);
    }
    if (m_delegate)
        m_list->setItemDelegate(m_delegate);
    m_list->setEditTriggers(isDraft ? QAbstractItemView::DoubleClicked
                | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed
                                    : QAbstractItemView::NoEditTriggers);
    if (isDraft)
        return;
    m_items.setHorizontalHeaderLabels(section.headers);
    for (const QStringList& row : section.rows) {
        QList<QStandardItem*> items;
        for (const QString& text : row) {
            auto* item = new QStandardItem(text);
            item->setToolTip(toolTipText(text));
            items.append(item);
        }
        m_items.appendRow(items);
        markRule(section, m_items.rowCount() - 1);
    }
    addNewRules(section);
}

void StructurePage::fitColumns()
{
    const int count = m_list->model()->columnCount();
    for (int column = 0; column < count; ++column) {
        m_list->resizeColumnToContents(column);
        const int least = showsDraft() ? kLeastWidths.at(size_t(column)) : 0;
        m_list->setColumnWidth(
            column, std::clamp(m_list->columnWidth(column) + 8, least, kLongestColumn));
    }
}

void StructurePage::markRule(const StructureSection& section, int row)
{
    const std::optional<RulePlace> place = rulePlace(section.id);
    if (!m_editing || !place)
        return;
    QStandardItem* const first = m_items.item(row, 0);
    const QString name = m_items.item(row, place->nameColumn)->text();
    const int rule = m_editing->draft().findRule(place->kind, name);
    first->setData(rule, kRuleRole);
    if (rule >= 0)
        first->setData(int(StructureDraft::stateOf(m_editing->draft().draft().rules[rule])),
            ColumnDraftModel::StateRole);
}

/// Those that are staged stand behind the others of their kind.
void StructurePage::addNewRules(const StructureSection& section)
{
    const std::optional<RulePlace> place = rulePlace(section.id);
    if (!m_editing || !place)
        return;
    const QList<RuleDraft>& rules = m_editing->draft().draft().rules;
    for (int rule = 0; rule < rules.size(); ++rule) {
        const RuleDraft& one = rules[rule];
        if (!one.isNew() || one.kind != place->kind
            || (one.kind == ModelKind::Constraint
                && isForeignKey(one) != (section.id == StructureSection::Id::ForeignKeys)))
            continue;
        QList<QStandardItem*> items;
        for (int column = 0; column < section.headers.size(); ++column)
            items.append(new QStandardItem);
        items[place->nameColumn]->setText(one.name);
        items[place->textColumn]->setText(one.definition);
        items[0]->setData(rule, kRuleRole);
        items[0]->setData(int(DraftState::New), ColumnDraftModel::StateRole);
        m_items.appendRow(items);
    }
}

const StructureSection* StructurePage::section() const
{
    return m_current < m_sections.size() ? &m_sections[m_current] : nullptr;
}

bool StructurePage::showsDraft() const
{
    return m_editing && m_list->model() == &m_editing->columns();
}

void StructurePage::updateTarget()
{
    if (!m_editing)
        return;
    EditTarget target;
    const int row = m_list->currentIndex().row();
    const StructureSection* const shown = section();
    const std::optional<RulePlace> place = shown ? rulePlace(shown->id) : std::nullopt;
    if (shown && showsDraft() && shown->id == StructureSection::Id::Columns) {
        target = {EditTarget::Kind::Column, row};
    } else if (place) {
        const QStandardItem* const item = row < 0 ? nullptr : m_items.item(row, 0);
        const int rule = item ? item->data(kRuleRole).toInt() : -1;
        target = {EditTarget::Kind::KeyOrIndex, rule, place->kind,
            shown->id == StructureSection::Id::ForeignKeys};
    }
    m_editing->setTarget(target);
}

/// The list of rules is made anew, columns are told by their model.
void StructurePage::onDraftChanged()
{
    m_delegate->setTypes(m_editing->draft().draft().types);
    const StructureSection* const shown = section();
    if (!shown || !m_controller.facts())
        return;
    const bool isColumns = shown->id == StructureSection::Id::Columns;
    if (isColumns ? showsDraft() == m_editing->draft().isReady() : !rulePlace(shown->id))
        return updateTarget();
    const int row = m_list->currentIndex().row();
    showSection(m_current);
    if (row >= 0 && row < m_list->model()->rowCount())
        m_list->setCurrentIndex(m_list->model()->index(row, 0));
}

void StructurePage::setMigrationFolder(const QString& folder)
{
    if (m_editing)
        m_editing->setMigrationFolder(folder);
}

void StructurePage::showTold(bool isDone, const ErrorText& text)
{
    m_notice->show(isDone ? NoticeBar::Kind::Done : NoticeBar::Kind::Error, text);
}

void StructurePage::editNewColumn(int place)
{
    if (!showsDraft())
        m_buttons->button(0)->click();
    const QModelIndex name = m_list->model()->index(place, ColumnDraftModel::Name);
    m_list->setCurrentIndex(name);
    m_list->setFocus();
    m_list->edit(name);
}

void StructurePage::abandonChanges()
{
    if (m_editing)
        m_editing->discard();
}

QList<RunningWork> StructurePage::running() const
{
    const auto elapsed = m_editing ? m_editing->runningFor() : std::nullopt;
    if (!elapsed)
        return {};
    return {
        {tr("Changing the structure of %1").arg(m_controller.object().display()), *elapsed, true}};
}

void StructurePage::stopRunning()
{
    if (m_editing)
        m_editing->draft().stop();
}

void StructurePage::addCommands()
{
    const auto isLoading = [this] { return m_controller.isLoading(); };
    const auto isIdle = [this] { return !m_controller.isLoading(); };
    const auto isThere = [this] { return m_controller.facts().has_value(); };
    const auto hasDefinition
        = [this] { return m_controller.facts() && m_controller.facts()->definition.has_value(); };
    const auto canReview = [this] { return m_editing && m_editing->canReview(); };
    const auto review = [this] { m_editing->review(); };
    handlers().add(PageCommand::Refresh,
        {[this] {
             m_controller.load();
             if (m_editing)
                 m_editing->draft().load();
         },
            isIdle});
    handlers().add(PageCommand::Save, {review, canReview});
    handlers().add(PageCommand::Review, {review, canReview});
    handlers().add(PageCommand::Discard, {[this] { abandonChanges(); }, canReview});
    handlers().add(PageCommand::Stop, {[this] { m_controller.stop(); }, isLoading});
    handlers().add(PageCommand::Copy, {[this] { copy(); }, isThere});
    handlers().add(PageCommand::CopyDefinition,
        {[this] { copyPlainly(*m_controller.facts()->definition); }, hasDefinition});
}

void StructurePage::copy()
{
    if (m_current == m_sections.size()) {
        const QTextCursor cursor = m_definition->textCursor();
        if (cursor.hasSelection())
            return copyPlainly(cursor.selection().toPlainText());
        return copyPlainly(m_definition->toPlainText());
    }
    QStringList lines;
    for (const QModelIndex& row : m_list->selectionModel()->selectedRows()) {
        QStringList cells;
        for (int column = 0; column < m_list->model()->columnCount(); ++column)
            cells.append(row.siblingAtColumn(column).data().toString());
        lines.append(cells.join(u'\t'));
    }
    copyPlainly(lines.join(u'\n'));
}

QStringList StructurePage::statusTexts() const
{
    if (m_controller.isLoading())
        return {tr("Loading…")};
    QStringList texts;
    for (const StructureSection& section : m_sections) {
        if (section.id == StructureSection::Id::Columns)
            texts.append(columnCountText(section.rows.size()));
    }
    return texts;
}

}
