// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_news.h"

#include "models/trash/lifecycle_words.h"
#include "toolkit/plain_text.h"

#include <tuplewright/rendering/grant.h>

namespace tw {

namespace {

constexpr qsizetype kMostWords = 5;

QString listed(const QStringList& words)
{
    QString text = words.first(std::min(words.size(), kMostWords)).join(u' ');
    if (const int others = int(words.size() - kMostWords); others > 0)
        text += u' '
            + (others == 1 ? TableNews::tr("And 1 more change.")
                           : TableNews::tr("And %n more changes.", nullptr, others));
    return text;
}

}

TableNews::TableNews(BrowseController& controller, NoticeBar& bar)
    : m_controller(controller)
    , m_bar(bar)
{
    connect(&controller, &BrowseController::tableChanged, this, &TableNews::showChange);
    connect(&controller, &BrowseController::tableGone, this, &TableNews::showGone);
    connect(&controller, &BrowseController::stateChanged, this, [this] {
        if (m_subject == Subject::Gone && m_controller.state() == BrowseController::State::Ready)
            m_bar.hide();
    });
    connect(controller.edits(), &EditController::notSaved, this, [this] { m_hasFailed = true; });
    connect(controller.edits(), &EditController::savingChanged, this, [this] {
        if (m_controller.edits()->isSaving())
            m_hasFailed = false;
    });
    connect(&m_bar, &NoticeBar::actionTriggered, this, &TableNews::onAction);
    connect(&m_bar, &NoticeBar::otherTriggered, this, &TableNews::onOther);
}

QString TableNews::lostText() const
{
    const int count = m_controller.edits()->orphaned().count();
    if (count == 0)
        return {};
    return count == 1
        ? tr("1 changed row no longer fits the table and cannot be saved.")
        : tr("%n changed rows no longer fit the table and cannot be saved.", nullptr, count);
}

void TableNews::showChange(const TableChange& change)
{
    const QStringList words = change.words();
    const EditController& edits = *m_controller.edits();
    const bool hasFailed = std::exchange(m_hasFailed, false);
    if (m_subject == Subject::Keyless || m_subject == Subject::ReadOnly)
        m_bar.hide();
    if (words.isEmpty() && edits.orphaned().count() == 0)
        return;
    QString what = listed(words);
    if (hasFailed)
        what = tr("Not saved: the table has changed meanwhile.") + u' ' + what;
    const QString kept = edits.changes().isEmpty() ? QString()
        : hasFailed ? tr("The pending changes fit the table again and can be saved.")
                    : tr("Pending changes are kept.");
    const bool isLost = edits.orphaned().count() > 0;
    show(isLost ? Subject::Lost : Subject::Change,
        isLost ? NoticeBar::Kind::Error : NoticeBar::Kind::Info, {what, lostText(), kept, {}});
}

void TableNews::showGone(const Error& error)
{
    const bool hasEdits = !m_controller.edits()->changes().isEmpty();
    show(Subject::Gone, NoticeBar::Kind::Error,
        {tr("The table or view no longer exists. The rows shown were read before."), error.message,
            hasEdits ? tr("Pending changes cannot be saved; they are kept here and can be copied.")
                     : QString(),
            {}});
}

void TableNews::remind()
{
    if (m_controller.edits()->orphaned().count() > 0 && !m_bar.isVisible())
        show(Subject::Lost, NoticeBar::Kind::Error, {lostText(), {}, {}, {}});
}

void TableNews::offerKey()
{
    const Table& table = *m_controller.table();
    if (!table.needsOnlyKey)
        return;
    m_subject = Subject::Keyless;
    m_bar.show(NoticeBar::Kind::Info,
        {tr("Read-only: %1").arg(table.readOnlyReason), {},
            tr("If some of its columns identify its rows, rows can be changed by these."), {}},
        tr("Choose key columns…"));
}

void TableNews::offerLifecycle(const tw::Lifecycle& candidate)
{
    m_subject = Subject::Lifecycle;
    m_bar.show(NoticeBar::Kind::Info,
        {tr("Are rows of this table deleted where %1?").arg(lifecycleSign(candidate)), {},
            tr("Then they can be hidden, restored, and looked at in the trash. It can be chosen "
               "later in the menu Data › Trash and history."),
            {}},
        tr("Choose…"), tr("No"));
}

void TableNews::showReadOnly()
{
    const Table& table = *m_controller.table();
    if (table.needsOnlyKey)
        return offerKey();
    m_subject = Subject::ReadOnly;
    m_bar.show(NoticeBar::Kind::Info,
        {tr("Read-only: %1").arg(table.readOnlyReason), {}, table.readOnlyFix, {}},
        grantStatement(table, table.missingPrivileges).isEmpty() ? QString() : tr("Copy GRANT"));
}

void TableNews::show(Subject subject, NoticeBar::Kind kind, const ErrorText& text)
{
    m_subject = subject;
    const bool isLost = subject == Subject::Lost;
    const bool hasEdits
        = isLost || (subject == Subject::Gone && !m_controller.edits()->changes().isEmpty());
    m_bar.show(kind, text, hasEdits ? tr("Copy changes") : QString(),
        isLost ? tr("Discard them") : QString());
    Q_EMIT shown();
}

void TableNews::onAction()
{
    const EditController& edits = *m_controller.edits();
    if (m_subject == Subject::Keyless)
        return Q_EMIT keyWanted();
    if (m_subject == Subject::Lifecycle) {
        m_bar.hide();
        return Q_EMIT lifecycleWanted();
    }
    if (m_subject == Subject::ReadOnly) {
        const Table& table = *m_controller.table();
        return copyPlainly(grantStatement(table, table.missingPrivileges));
    }
    copyPlainly(m_subject == Subject::Lost ? edits.orphaned().text() : edits.stagedText());
}

void TableNews::onOther()
{
    if (m_subject != Subject::Lifecycle)
        m_controller.edits()->discardOrphaned();
    m_bar.hide();
}

}
