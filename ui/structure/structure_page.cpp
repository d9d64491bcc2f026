// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "structure_page.h"

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

namespace tw {

namespace {

constexpr int kHeaderHeight = 36;
constexpr int kLongestColumn = 420;
constexpr QLatin1StringView kDefinitionView("ddl");

}

StructurePage::StructurePage(UiContext context, std::shared_ptr<const Adapter> adapter,
    const ObjectReference& object, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_controller(std::move(adapter), object)
    , m_notice(new NoticeBar(context, QStringLiteral("structure"), this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_notice);
    layout->addWidget(createHeader());
    layout->addWidget(createBody(), 1);
    setFocusProxy(m_list);
    addCommands();
    connect(&m_controller, &StructureController::changed, this, &StructurePage::showState);
    connect(m_notice, &NoticeBar::actionTriggered, &m_controller, &StructureController::load);
    m_controller.load();
}

QWidget* StructurePage::createHeader()
{
    auto* header = new QWidget(this);
    header->setObjectName(QStringLiteral("structure.header"));
    m_summary = plainLabel(tr("Loading…"), header);
    m_summary->setObjectName(QStringLiteral("structure.summary.label"));
    m_summary->setProperty("kind", QStringLiteral("muted"));
    m_buttons = new QButtonGroup(header);
    connect(m_buttons, &QButtonGroup::idClicked, this, &StructurePage::showSection);
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
    else
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
    const bool isFirst = m_items.columnCount() == 0;
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
    const StructureSection& section = m_sections[index];
    m_message->setText(section.whenEmpty);
    m_stack->setCurrentWidget(section.rows.isEmpty() ? static_cast<QWidget*>(m_message) : m_list);
    m_items.clear();
    m_items.setHorizontalHeaderLabels(section.headers);
    for (const QStringList& row : section.rows) {
        QList<QStandardItem*> items;
        for (const QString& text : row) {
            auto* item = new QStandardItem(text);
            item->setToolTip(toolTipText(text));
            items.append(item);
        }
        m_items.appendRow(items);
    }
    for (int column = 0; column < m_items.columnCount(); ++column) {
        m_list->resizeColumnToContents(column);
        m_list->setColumnWidth(column, std::min(m_list->columnWidth(column) + 8, kLongestColumn));
    }
    if (!section.rows.isEmpty())
        m_list->setCurrentIndex(m_items.index(0, 0));
}

void StructurePage::addCommands()
{
    const auto isLoading = [this] { return m_controller.isLoading(); };
    const auto isIdle = [this] { return !m_controller.isLoading(); };
    const auto isThere = [this] { return m_controller.facts().has_value(); };
    const auto hasDefinition
        = [this] { return m_controller.facts() && m_controller.facts()->definition.has_value(); };
    handlers().add(PageCommand::Refresh, {[this] { m_controller.load(); }, isIdle});
    handlers().add(PageCommand::Stop, {[this] { m_controller.stop(); }, isLoading});
    handlers().add(PageCommand::Copy, {[this] { copy(); }, isThere});
    handlers().add(PageCommand::CopyDefinition, {[this] { copyDefinition(); }, hasDefinition});
}

void StructurePage::copyDefinition()
{
    copyPlainly(*m_controller.facts()->definition);
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
        for (int column = 0; column < m_items.columnCount(); ++column)
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
            texts.append(tr("%L1 columns").arg(section.rows.size()));
    }
    return texts;
}

}
