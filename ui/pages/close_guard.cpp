// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "close_guard.h"

#include "editing_page.h"
#include "page_commands.h"
#include "stop_wait.h"
#include "toolkit/plain_text.h"
#include "transaction_page.h"

#include <QPushButton>

#include <algorithm>
#include <memory>

namespace tw {

namespace {

/// What only reads, and not for long, is cut off without a word.
constexpr std::chrono::seconds kWorthAQuestion(2);

bool isWorthAQuestion(const RunningWork& work)
{
    return work.isWrite || work.elapsed >= kWorthAQuestion;
}

QString questionText(const QList<Page*>& dirty, int changes)
{
    if (dirty.size() > 1)
        return CloseGuard::tr("%1 tabs have %2 unsaved changes.")
            .arg(QString::number(dirty.size()), QString::number(changes));
    const QString title = dirty.constFirst()->title();
    return changes == 1
        ? CloseGuard::tr("%1 has 1 unsaved change.").arg(title)
        : CloseGuard::tr("%1 has %2 unsaved changes.").arg(title, QString::number(changes));
}

QList<Page*> stillThere(const QList<QPointer<Page>>& pages)
{
    QList<Page*> there;
    for (const QPointer<Page>& page : pages)
        if (page)
            there.append(page);
    return there;
}

QPushButton* addButton(
    QMessageBox& box, const QString& text, QMessageBox::ButtonRole role, const QString& name)
{
    QPushButton* button = box.addButton(text, role);
    button->setObjectName(name);
    button->setAccessibleName(QString(text).remove(u'&'));
    return button;
}

}

CloseGuard::CloseGuard(UiContext context, QWidget* window)
    : QObject(window)
    , m_context(context)
    , m_window(window)
{ }

void CloseGuard::ask(const QList<Page*>& pages, const std::function<void()>& proceed)
{
    const QList<RunningWork> works = runningOn({pages.begin(), pages.end()});
    const bool mustAsk = std::any_of(works.begin(), works.end(), isWorthAQuestion);
    if (mustAsk && m_question)
        return m_question->raise();
    if (mustAsk)
        askToStop(pages, works, proceed);
    else
        askToSave(pages, proceed);
}

void CloseGuard::askToStop(const QList<Page*>& pages, const QList<RunningWork>& works,
    const std::function<void()>& proceed)
{
    m_question = plainMessage(tr("Still running"),
        tr("This is still running:") + u'\n' + runningText(works) + QStringLiteral("\n\n")
            + tr("If it is stopped, the server rolls back what is incomplete."),
        m_window);
    m_question->setObjectName(QStringLiteral("close.running.dialog"));
    QPushButton* stop = addButton(*m_question, tr("&Stop and close"), QMessageBox::DestructiveRole,
        QStringLiteral("close.stop.button"));
    QPushButton* keep = addButton(*m_question, tr("&Keep running"), QMessageBox::RejectRole,
        QStringLiteral("close.keep.button"));
    m_question->setDefaultButton(keep);
    m_question->setEscapeButton(keep);
    QList<QPointer<Page>> asked(pages.begin(), pages.end());
    connect(stop, &QPushButton::clicked, this, [this, asked, proceed] {
        const QList<Page*> there = stillThere(asked);
        new StopWait(there, [this, there, proceed] { askToSave(there, proceed); }, m_window);
    });
    m_question->open();
}

void CloseGuard::askToSave(const QList<Page*>& pages, const std::function<void()>& proceed)
{
    QList<Page*> dirty;
    std::copy_if(pages.begin(), pages.end(), std::back_inserter(dirty),
        [](const Page* page) { return page->isDirty(); });
    if (dirty.isEmpty())
        return askToCommit(pages, proceed);
    if (m_question)
        return m_question->raise();

    int changes = 0;
    for (Page* page : dirty)
        changes += pendingChangesOf(page);
    m_question = plainMessage(tr("Unsaved changes"), questionText(dirty, changes), m_window);
    m_question->setObjectName(QStringLiteral("close.unsaved.dialog"));
    m_question->setIconPixmap(m_context.icons.pixmap(QStringLiteral("alert-triangle"),
        Token::StateConflictFg, QSize(32, 32), m_window->devicePixelRatioF()));
    QPushButton* save = addButton(*m_question,
        changes == 1 ? tr("&Save 1 change…") : tr("&Save %n changes…", nullptr, changes),
        QMessageBox::AcceptRole, QStringLiteral("close.save.button"));
    QPushButton* discard = addButton(*m_question,
        changes == 1 ? tr("&Discard 1 change") : tr("&Discard %n changes", nullptr, changes),
        QMessageBox::DestructiveRole, QStringLiteral("close.discard.button"));
    QPushButton* cancel = addButton(*m_question, tr("&Keep editing"), QMessageBox::RejectRole,
        QStringLiteral("close.cancel.button"));
    m_question->setDefaultButton(cancel);
    m_question->setEscapeButton(cancel);
    const QList<QPointer<Page>> asked(pages.begin(), pages.end());
    const auto goOn = [this, asked, proceed] { askToCommit(stillThere(asked), proceed); };
    connect(save, &QPushButton::clicked, this, [this, dirty, goOn] { saveThen(dirty, goOn); });
    connect(discard, &QPushButton::clicked, this, [dirty, goOn] {
        for (Page* page : dirty)
            if (EditingPage* editing = editingPage(page))
                editing->abandonChanges();
        goOn();
    });
    m_question->open();
}

void CloseGuard::askToCommit(const QList<Page*>& pages, const std::function<void()>& proceed)
{
    const QList<Page*> open = pagesInTransaction(pages);
    if (open.isEmpty())
        return proceed();
    if (m_question)
        return m_question->raise();
    QStringList lines;
    bool canCommit = true;
    for (Page* page : open) {
        const auto* in = dynamic_cast<TransactionPage*>(page);
        lines.append(tr("%1: %2").arg(page->title(), in->openTransaction()));
        canCommit = canCommit && in->canCommit();
    }
    m_question = plainMessage(tr("Transaction open"), lines.join(u'\n'), m_window);
    m_question->setObjectName(QStringLiteral("close.transaction.dialog"));
    QPushButton* commit = addButton(*m_question, tr("&Commit and close"), QMessageBox::AcceptRole,
        QStringLiteral("close.commit.button"));
    commit->setEnabled(canCommit);
    QPushButton* rollBack = addButton(*m_question, tr("&Roll back and close"),
        QMessageBox::DestructiveRole, QStringLiteral("close.rollback.button"));
    QPushButton* keep = addButton(*m_question, tr("&Keep open"), QMessageBox::RejectRole,
        QStringLiteral("close.keepOpen.button"));
    m_question->setDefaultButton(keep);
    m_question->setEscapeButton(keep);
    connect(commit, &QPushButton::clicked, this,
        [open, proceed] { endTransactions(open, true, proceed); });
    connect(rollBack, &QPushButton::clicked, this,
        [open, proceed] { endTransactions(open, false, proceed); });
    m_question->open();
}

void CloseGuard::saveThen(const QList<Page*>& pages, const std::function<void()>& proceed)
{
    auto* attempt = new QObject(this);
    const auto isOver = std::make_shared<bool>(false);
    const auto end = [attempt, isOver] {
        *isOver = true;
        attempt->deleteLater();
    };
    const auto review = [pages, proceed, isOver, end] {
        if (*isOver)
            return;
        const auto isDirty = [](const Page* page) { return page->isDirty(); };
        // A page that is still dirty and could save again was not saved: the attempt ends there.
        const auto hasFailed
            = [](const Page* page) { return page->isDirty() && page->can(PageCommand::Save); };
        if (std::any_of(pages.begin(), pages.end(), hasFailed))
            return end();
        if (std::any_of(pages.begin(), pages.end(), isDirty))
            return;
        end();
        proceed();
    };
    for (Page* page : pages)
        page->run(PageCommand::Save);
    for (Page* page : pages) {
        connect(page, &Page::stateChanged, attempt, review);
        connect(page, &QObject::destroyed, attempt, end);
    }
    review();
}

}
