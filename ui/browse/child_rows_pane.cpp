// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "child_rows_pane.h"

#include "browse_page.h"
#include "link_tags.h"
#include "models/text/error_text.h"
#include "toolkit/plain_text.h"

#include <tuplewright/writing/next_key.h>

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tw {

namespace {

/// The cursor runs over many rows before it rests on one.
constexpr int kFollowAfterMs = 150;
constexpr int kLeastHeight = 150;

/// Where nothing is taken by asking, two new rows may be given the same number.
Value freeKey(const EditController& edits, int column, const Value& key)
{
    bool isNumber = false;
    qint64 number = key.toText().toLongLong(&isNumber);
    if (!isNumber)
        return key;
    QSet<QString> staged;
    for (const RowKey& row : edits.changes().newRows())
        staged.insert(edits.changes().find(row)->cells.value(column).toText());
    while (staged.contains(QString::number(number)))
        ++number;
    return Value::stored(key.storage(), QByteArray::number(number));
}

}

ChildRowsPane::ChildRowsPane(UiContext context, BrowsePage& page, TableSettings* memory)
    : QFrame(&page)
    , m_context(context)
    , m_page(page)
    , m_memory(memory)
    , m_relations(page.controller().sharedAdapter())
    , m_keys(page.controller().sharedAdapter(), Lane::Facts)
{
    setObjectName(QStringLiteral("children.pane"));
    setProperty("kind", QStringLiteral("base"));
    setMinimumHeight(kLeastHeight);
    createWidgets();
    m_following.setSingleShot(true);
    m_following.setInterval(kFollowAfterMs);
    connect(&m_following, &QTimer::timeout, this, &ChildRowsPane::showRow);
    connect(&m_relations, &ChildRelations::found, this, &ChildRowsPane::showRelations);
    connect(&m_relations, &ChildRelations::counted, this, &ChildRowsPane::showTitles);
    connect(qApp, &QApplication::focusChanged, this,
        [this](QWidget*, QWidget* now) { onFocusChanged(now); });
    connectModel();
}

ChildRowsPane::~ChildRowsPane()
{
    // Pages speak to the pane until they are gone.
    for (const View& view : m_views)
        delete view.stack;
}

void ChildRowsPane::createWidgets()
{
    m_tabs = new QTabBar(this);
    m_tabs->setObjectName(QStringLiteral("children.tabs"));
    m_tabs->setAccessibleName(tr("Rows of other tables that belong to this one"));
    m_tabs->setDrawBase(false);
    m_tabs->setProperty("kind", QStringLiteral("pages"));
    m_tabs->setExpanding(false);
    const auto button = [this](const char* name, const char* icon, const QString& text) {
        auto* made = new QToolButton(this);
        made->setObjectName(QString::fromLatin1(name));
        made->setProperty("kind", QStringLiteral("icon"));
        made->setIcon(m_context.icons.icon(QString::fromLatin1(icon)));
        made->setToolTip(text);
        made->setAccessibleName(text);
        return made;
    };
    m_asRows = button("children.rows.button", "table", tr("Show the links as rows"));
    m_asRows->setCheckable(true);
    m_asRows->hide();
    QToolButton* close = button("children.close.button", "x", tr("Close the child rows"));
    m_stack = new QStackedWidget(this);
    m_note = plainLabel({}, this);
    m_note->setObjectName(QStringLiteral("children.note.label"));
    m_note->setProperty("kind", QStringLiteral("muted"));
    m_note->setAlignment(Qt::AlignCenter);
    m_note->setWordWrap(true);
    m_makeKey = new QPushButton(tr("&Generate key"), this);
    m_makeKey->setObjectName(QStringLiteral("children.key.button"));
    m_makeKey->setAutoDefault(false);
    m_makeKey->hide();
    m_noteArea = new QWidget(this);
    auto* noteLayout = new QVBoxLayout(m_noteArea);
    noteLayout->addStretch(1);
    noteLayout->addWidget(m_note);
    noteLayout->addWidget(m_makeKey, 0, Qt::AlignCenter);
    noteLayout->addStretch(1);
    m_stack->addWidget(m_noteArea);
    connect(m_makeKey, &QPushButton::clicked, this, &ChildRowsPane::makeKey);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(8, 0, 8, 0);
    top->addWidget(m_tabs, 1);
    top->addWidget(m_asRows);
    top->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_stack, 1);
    connect(close, &QToolButton::clicked, this, &ChildRowsPane::closeRequested);
    connect(m_asRows, &QToolButton::toggled, this, &ChildRowsPane::toggleTags);
    connect(m_tabs, &QTabBar::currentChanged, this, [this] {
        showRow();
        Q_EMIT stateChanged();
    });
}

void ChildRowsPane::connectModel()
{
    const ResultModel* model = m_page.controller().model();
    const auto later = [this] {
        if (isVisible())
            m_following.start();
    };
    connect(model, &QAbstractItemModel::dataChanged, this, later);
    connect(model, &ResultModel::totalRowsChanged, this, later);
    connect(m_page.controller().edits(), &EditController::saved, this, [this] {
        m_counted.clear();
        m_following.start();
    });
    connect(
        &m_page.controller(), &BrowseController::tableReady, this, &ChildRowsPane::findRelations);
    connect(
        &m_page.controller(), &BrowseController::tableChanged, this, &ChildRowsPane::findRelations);
}

void ChildRowsPane::showEvent(QShowEvent* event)
{
    QFrame::showEvent(event);
    findRelations();
    m_following.start();
}

/// Another table makes the pages anew, with which what is staged in them would go.
void ChildRowsPane::findRelations()
{
    const QList<BrowsePage*> own = pages();
    const TablePtr& table = m_page.controller().table();
    if (table && isVisible() && std::ranges::none_of(own, &BrowsePage::isDirty))
        m_relations.find(table);
}

void ChildRowsPane::setRow(const QModelIndex& cell)
{
    m_cell = cell;
    m_makeKey->hide(); // it was about the row before
    if (isVisible())
        m_following.start();
}

void ChildRowsPane::setOptions(const PageOptions& options)
{
    m_options = options;
    m_options.showsChildRows = false;
    for (BrowsePage* page : pages())
        page->setOptions(m_options);
}

void ChildRowsPane::bringToFront(const QWidget* page)
{
    const auto view = std::ranges::find(m_views, page, &View::page);
    if (view != m_views.end())
        m_tabs->setCurrentIndex(int(view - m_views.begin()));
}

void ChildRowsPane::outdate(const QualifiedName& table, const Page* by)
{
    for (BrowsePage* page : pages())
        page->outdate(table, by);
    for (const ChildRelation& relation : m_relations.relations())
        if (relation.source->name == table)
            m_counted.clear();
    m_following.start();
}

QList<BrowsePage*> ChildRowsPane::pages() const
{
    QList<BrowsePage*> pages;
    for (const View& view : m_views)
        if (view.page)
            pages.append(view.page);
    return pages;
}

BrowsePage* ChildRowsPane::active() const
{
    const View view = m_views.value(m_tabs->currentIndex());
    const bool isShown = isVisible() && view.stack && m_stack->currentWidget() == view.stack;
    return m_hasFocus && isShown ? view.page : nullptr;
}

void ChildRowsPane::onFocusChanged(QWidget* now)
{
    if (!now || !m_page.isAncestorOf(now))
        return;
    const bool hasFocus = isAncestorOf(now);
    if (std::exchange(m_hasFocus, hasFocus) != hasFocus)
        Q_EMIT stateChanged();
}

void ChildRowsPane::showRelations()
{
    const QSignalBlocker quiet(m_tabs);
    while (m_tabs->count() > 0)
        m_tabs->removeTab(0);
    for (const View& view : std::exchange(m_views, {}))
        delete view.stack;
    m_views.resize(m_relations.relations().size());
    for (const ChildRelation& relation : m_relations.relations()) {
        const int index = m_tabs->addTab(mnemonicText(relation.title));
        m_tabs->setTabToolTip(index,
            toolTipText(relation.source->name.display() + u'\n'
                + relation.incoming.key.columns.join(QStringLiteral(", "))));
    }
    m_counted.clear();
    showRow();
}

// A new row is known by what is staged for it, any other by what the server has.
QList<Value> ChildRowsPane::parentRow() const
{
    const ResultModel& model = *m_page.controller().model();
    if (!m_cell.isValid() || m_cell.row() >= model.rowCount())
        return {};
    QList<Value> row = model.loadedRow(m_cell.row());
    for (int column = int(row.size()); column < model.columnCount(); ++column)
        row.append(model.value(m_cell.row(), column));
    return row;
}

void ChildRowsPane::showNote(const QString& text)
{
    m_note->setText(text);
    m_makeKey->hide();
    m_stack->setCurrentWidget(m_noteArea);
    updateToggle();
}

/// A new row gets its key as it is saved. Rows that are to name it need the key before.
void ChildRowsPane::offerKey(const ChildRelation& relation)
{
    const BrowseController& controller = m_page.controller();
    const QStringList& missing = relation.incoming.key.targetColumns;
    showNote(tr("No row can reference this row while %1 has no value.")
            .arg(missing.join(QStringLiteral(", "))));
    m_keyless = controller.model()->rowKey(m_cell.row());
    m_keyColumn = missing.value(0);
    m_makeKey->setVisible(m_keyless.isNew() && missing.size() == 1
        && hasNextKey(controller.adapter().dialect(), *controller.table(), m_keyColumn));
}

void ChildRowsPane::makeKey()
{
    m_makeKey->hide();
    const TablePtr table = m_page.controller().table();
    m_keys
        .call([table, column = m_keyColumn](const Adapter& adapter, const CallOptions& options) {
            return nextKey(adapter, *table, column, options);
        })
        .then(this,
            [this, row = m_keyless, place = table->columnIndex(m_keyColumn)](
                const Result<Value>& key) { takeKey(row, place, key); });
}

void ChildRowsPane::takeKey(const RowKey& row, int column, const Result<Value>& key)
{
    EditController& edits = *m_page.controller().edits();
    if (!key)
        return m_page.showHint(key.error().toText());
    const StagedRow* staged = edits.changes().find(row);
    const Value now = staged ? staged->cells.value(column, Value::defaultMarker()) : Value();
    if (staged && (now.isNull() || now.isDefault()))
        edits.staged().stageCell(row, {}, column, freeKey(edits, column, *key));
}

void ChildRowsPane::showRow()
{
    if (!m_relations.isFound() || !isVisible())
        return;
    if (m_relations.error())
        return showNote(explain(*m_relations.error()).what);
    if (m_views.isEmpty())
        return showNote(tr("No foreign key leads to this table."));
    const QList<Value> row = parentRow();
    if (row != m_counted) {
        m_counted = row;
        m_relations.count(row);
        showTitles();
    }
    if (row.isEmpty())
        return showNote(tr("Select a row to see its child rows."));
    const int index = m_tabs->currentIndex();
    const ChildRelation& relation = m_relations.relations().at(index);
    const auto scope = scopeOf(relation.incoming, *m_page.controller().table(), row);
    if (!scope)
        return offerKey(relation);
    makeView(index);
    View& view = m_views[index];
    if (view.scope != scope->values) {
        view.scope = scope->values;
        view.page->setScope(*scope);
    }
    m_stack->setCurrentWidget(view.stack);
    updateToggle();
}

void ChildRowsPane::makeView(int index)
{
    View& view = m_views[index];
    if (view.page)
        return;
    const ChildRelation& relation = m_relations.relations().at(index);
    view.stack = new QStackedWidget(m_stack);
    view.page = new BrowsePage(m_context, m_page.controller().sharedAdapter(),
        relation.source->name, m_memory, view.stack);
    view.page->controller().edits()->journal().openLike(m_page.controller().edits()->journal());
    view.page->embed();
    view.page->setOptions(m_options);
    view.stack->addWidget(view.page);
    if (relation.kind == ChildRelation::Kind::One)
        view.page->showForm();
    if (relation.kind == ChildRelation::Kind::Links) {
        view.tags = new LinkTags(m_context, view.page->controller(), *relation.other, view.stack);
        view.stack->addWidget(view.tags);
        view.stack->setCurrentWidget(view.tags);
        connect(view.tags, &LinkTags::statusMessage, view.page, &BrowsePage::showHint);
    }
    m_stack->addWidget(view.stack);
    connect(view.page, &Page::stateChanged, this, &ChildRowsPane::stateChanged);
    connect(view.page, &RowsPage::rowsRequested, &m_page, &RowsPage::rowsRequested);
    connect(view.page, &Page::pageRequested, &m_page, &Page::pageRequested);
    connect(view.page, &Page::menuRequested, &m_page, &Page::menuRequested);
    connect(view.page, &RowsPage::maskRequested, &m_page, &RowsPage::maskRequested);
    connect(view.page, &RowsPage::lifecycleRequested, &m_page, &RowsPage::lifecycleRequested);
    connect(view.page, &RowsPage::pastRequested, &m_page, &RowsPage::pastRequested);
    connect(view.page, &RowsPage::rowsChanged, &m_page, &RowsPage::rowsChanged);
    connect(view.page->controller().edits(), &EditController::saved, this, [this] {
        m_counted.clear();
        m_following.start();
    });
}

void ChildRowsPane::showTitles()
{
    for (int index = 0; index < m_tabs->count(); ++index) {
        const QString title = m_relations.relations().at(index).title;
        const std::optional<qint64> count = m_relations.count(index);
        m_tabs->setTabText(index,
            mnemonicText(count ? tr("%1  %2").arg(title, QLocale().toString(*count)) : title));
    }
}

void ChildRowsPane::updateToggle()
{
    const View view = m_views.value(m_tabs->currentIndex());
    const bool isShown = view.stack && m_stack->currentWidget() == view.stack;
    m_asRows->setVisible(isShown && view.tags);
    const QSignalBlocker quiet(m_asRows);
    m_asRows->setChecked(isShown && view.tags && view.stack->currentWidget() == view.page);
}

void ChildRowsPane::toggleTags()
{
    const View view = m_views.value(m_tabs->currentIndex());
    if (!view.tags)
        return;
    view.stack->setCurrentWidget(
        m_asRows->isChecked() ? static_cast<QWidget*>(view.page) : view.tags);
    view.stack->currentWidget()->setFocus();
}

}
