// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "trash_bar.h"

#include "browse/browse_page.h"
#include "browse/commands/row_specs.h"
#include "clash_words.h"
#include "grid/blocks/grid_selection.h"
#include "grid/grid_view.h"
#include "models/text/hidden_characters.h"
#include "purge_dialog.h"
#include "purge_older_dialog.h"
#include "restore_dialog.h"
#include "toolkit/icon_label.h"
#include "toolkit/named_widgets.h"
#include "toolkit/notice_bar.h"
#include "toolkit/plain_text.h"
#include "trash_commands.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

namespace tw {

namespace {

constexpr int kBandIconSize = 16;

QString countText(qint64 rows)
{
    return rows == 1 ? TrashBar::tr("1 row")
                     : TrashBar::tr("%1 rows").arg(QLocale().toString(rows));
}

}

TrashBar::TrashBar(UiContext context, std::shared_ptr<const Adapter> adapter,
    const QualifiedName& table, BrowsePage& rows, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_adapter(adapter)
    , m_table(table)
    , m_rows(rows)
    , m_trash(std::move(adapter), table)
    , m_notice(new NoticeBar(context, QStringLiteral("trash"), this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createBand());
    layout->addWidget(createButtons());
    layout->addWidget(m_notice);
    connectTrash();
}

QWidget* TrashBar::createBand()
{
    auto* band = new QFrame(this);
    band->setProperty("kind", QStringLiteral("band-info"));
    m_band = plainLabel({}, band);
    m_band->setObjectName(QStringLiteral("trash.band.label"));
    auto* layout = new QHBoxLayout(band);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->setSpacing(8);
    layout->addWidget(new IconLabel(
        m_context, QStringLiteral("recycle"), Token::BandInfoFg, kBandIconSize, band));
    layout->addWidget(m_band, 1);
    return band;
}

QWidget* TrashBar::createButtons()
{
    auto* bar = new QFrame(this);
    bar->setProperty("kind", QStringLiteral("bar"));
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(8, 5, 12, 5);
    layout->setSpacing(8);
    QToolButton* restore = addButton(
        PageCommand::RestoreRows, "trash.restore.button", QStringLiteral("restore"), bar);
    restore->setProperty("kind", QStringLiteral("primary"));
    layout->addWidget(restore);
    layout->addWidget(addButton(PageCommand::RestoreWithChildren, "trash.restoreChildren.button",
        QStringLiteral("hierarchy"), bar));
    layout->addSpacing(8);
    layout->addWidget(addButton(
        PageCommand::DeletePermanently, "trash.purge.button", QStringLiteral("trash-x"), bar));
    layout->addWidget(addButton(
        PageCommand::PurgeOlder, "trash.purgeOlder.button", QStringLiteral("calendar-time"), bar));
    layout->addStretch(1);
    m_selection = plainLabel({}, bar);
    m_selection->setObjectName(QStringLiteral("trash.selection.label"));
    m_selection->setProperty("kind", QStringLiteral("muted"));
    m_selection->setWordWrap(false);
    layout->addWidget(m_selection);
    return bar;
}

QToolButton* TrashBar::addButton(
    CommandId command, const char* name, const QString& icon, QWidget* bar)
{
    QToolButton* button = namedToolButton(name, {}, bar);
    const bool isPrimary = command == PageCommand::RestoreRows;
    button->setIcon(m_context.icons.icon(icon, isPrimary ? Token::AccentText : Token::Icon));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(
        button, &QToolButton::clicked, this, [this, command] { Q_EMIT commandTriggered(command); });
    m_buttons.append({button, command});
    return button;
}

void TrashBar::connectTrash()
{
    connect(&m_trash, &TrashController::runningChanged, this, &TrashBar::stateChanged);
    connect(&m_trash, &TrashController::tried, this, &TrashBar::onTried);
    connect(&m_trash, &TrashController::restored, this,
        [this](qint64 rows) { onChanged(tr("%1 restored.").arg(countText(rows))); });
    connect(&m_trash, &TrashController::purged, this,
        [this](qint64 rows) { onChanged(tr("%1 deleted for good.").arg(countText(rows))); });
    connect(&m_trash, &TrashController::failed, this,
        [this](const Error& error) { m_notice->show(NoticeBar::Kind::Error, explain(error)); });
    connect(m_notice, &NoticeBar::actionTriggered, this, [this] {
        if (m_rival)
            Q_EMIT rivalRequested(*m_rival);
    });
    connect(m_notice, &NoticeBar::otherTriggered, this, [this] { m_trash.restore(m_trial); });
}

void TrashBar::showBand()
{
    const TablePtr& table = m_rows.controller().table();
    const QString name = revealedText(m_table.display());
    if (!table)
        return m_band->setText(tr("Trash of %1").arg(name));
    if (!table->lifecycle)
        return m_band->setText(tr("%1 marks no rows as deleted.").arg(name));
    const auto& count = m_rows.controller().loader().count().lifecycle();
    const QString rows = count ? countText(count->all - count->live) : tr("These rows");
    m_band->setText(tr("Trash of %1 · %2 soft-deleted by %3, still in the table.")
            .arg(name, rows, revealedText(table->lifecycle->column)));
}

void TrashBar::refresh(
    const std::function<bool(CommandId)>& can, const std::function<QString(CommandId)>& whyNot)
{
    showBand();
    const auto count = qint64(canAct() ? m_rows.grid().selection().rows().size() : 0);
    const QString rows = countText(count);
    const auto [restoreText, purgeText] = count == 0
        ? std::pair(tr("Restore"), tr("Purge…"))
        : std::pair(tr("Restore %1").arg(rows), tr("Purge %1…").arg(rows));
    const QString texts[]{
        restoreText, tr("Restore with children…"), purgeText, tr("Purge older than…")};
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        const auto& [button, command] = m_buttons.at(i);
        button->setText(texts[i]);
        button->setAccessibleName(texts[i]);
        button->setEnabled(can(command));
        button->setToolTip(toolTipText(can(command) ? QString() : whyNot(command)));
    }
    m_selection->setText(count == 0 ? QString() : tr("%1 selected").arg(rows));
}

bool TrashBar::canAct() const
{
    const TablePtr& table = m_rows.controller().table();
    return table && table->lifecycle && table->rowAddress == RowAddress::Key && table->isEditable()
        && !m_trash.isRunning() && m_rows.pendingChanges() == 0
        && m_rows.controller().model()->rowCount() > 0;
}

bool TrashBar::canPurgeOlder() const
{
    const TablePtr& table = m_rows.controller().table();
    return !m_trash.isRunning() && table && table->lifecycle
        && table->lifecycle->kind == Lifecycle::Kind::DeletedAt && table->isEditable();
}

QString TrashBar::whyNotOlder() const
{
    const TablePtr& table = m_rows.controller().table();
    const bool isTimeless
        = table && table->lifecycle && table->lifecycle->kind != Lifecycle::Kind::DeletedAt;
    return isTimeless ? tr("The table does not record when rows were deleted.") : QString();
}

QWidget* TrashBar::firstButton() const
{
    return m_buttons.first().first;
}

QList<TrashRow> TrashBar::selected() const
{
    QList<TrashRow> rows;
    const ResultModel& model = *m_rows.controller().model();
    const TablePtr& table = m_rows.controller().table();
    const int mark = table->columnIndex(table->lifecycle->column);
    for (const int row : m_rows.grid().selection().rows()) {
        const RowKey named = model.rowKey(row);
        const RowIdentity* identity = named.identity();
        if (!identity)
            continue;
        TrashRow chosen;
        for (const auto& [column, value] : identity->key)
            chosen.key.append(value);
        chosen.mark = model.loadedRow(row).value(mark);
        rows.append(chosen);
    }
    return rows;
}

QList<Value> TrashBar::loadedRow(const RowIdentity& row) const
{
    const ResultModel& model = *m_rows.controller().model();
    const auto place = model.findRow(RowKey{row});
    return place ? model.loadedRow(*place) : QList<Value>();
}

void TrashBar::restore()
{
    m_notice->hide();
    m_trash.tryRestore(selected(), RestoredChildren::None);
}

void TrashBar::onTried(const RestoreTrial& trial)
{
    if (trial.batch.isEmpty())
        return onChanged(tr("Nothing was restored: these rows are not deleted any more."));
    if (trial.clashes.isEmpty())
        return m_trash.restore(trial);
    m_trial = trial;
    showClash(trial);
}

/// Which row stands in the way is told before anything is written.
void TrashBar::showClash(const RestoreTrial& trial)
{
    const qsizetype step = trial.clashes.firstKey();
    const ClashWords clash = clashWords(
        trial, step, *m_rows.controller().table(), loadedRow(trial.plan.changes.at(step).row));
    m_rival = clash.rival;
    ErrorText text = clash.text;
    if (trial.clashes.size() > 1)
        text.why = tr("%Ln rows cannot come back.", nullptr, int(trial.clashes.size())) + u'\n'
            + text.why;
    const qint64 others = trial.restorable();
    m_notice->show(NoticeBar::Kind::Error, text, m_rival ? tr("Show that row") : QString(),
        others > 0 ? tr("Restore the other %1").arg(countText(others)) : QString());
}

void TrashBar::restoreWithChildren()
{
    m_notice->hide();
    auto* trash = new TrashController(m_adapter, m_table);
    auto* dialog = new RestoreDialog(m_context, trash, m_table, selected(), this);
    connect(dialog, &RestoreDialog::restored, this,
        [this](qint64 rows) { onChanged(tr("%1 restored.").arg(countText(rows))); });
    dialog->open();
}

void TrashBar::purge()
{
    m_notice->hide();
    auto* trash = new TrashController(m_adapter, m_table);
    auto* dialog = new PurgeDialog(
        m_context, trash, m_table, selected(), m_adapter->pool()->config().guard, this);
    connect(dialog, &PurgeDialog::purged, this,
        [this](qint64 rows) { onChanged(tr("%1 deleted for good.").arg(countText(rows))); });
    dialog->open();
}

void TrashBar::purgeOlder()
{
    m_notice->hide();
    auto* trash = new TrashController(m_adapter, m_table);
    auto* dialog = new PurgeOlderDialog(
        trash, m_rows.controller().table(), m_adapter->pool()->config().guard, this);
    connect(dialog, &PurgeOlderDialog::purged, this,
        [this](qint64 rows) { onChanged(tr("%1 deleted for good.").arg(countText(rows))); });
    dialog->open();
}

void TrashBar::onChanged(const QString& text)
{
    m_notice->show(NoticeBar::Kind::Done, {text, {}, {}, {}});
    Q_EMIT rowsChanged();
}

}
