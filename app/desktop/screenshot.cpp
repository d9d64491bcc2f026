// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screenshot.h"

#include "models/connections/connection_list.h"
#include "shell/main_window.h"

#include <QCoreApplication>

#include <cstdio>

namespace tw {

namespace {

using State = ConnectionEntry::State;

constexpr int kPatienceMs = 30'000;

}

Screenshot::Screenshot(
    MainWindow& window, const ConnectionList& connections, QString path, bool expectsPage)
    : m_window(window)
    , m_connections(connections)
    , m_path(std::move(path))
    , m_expectsPage(expectsPage)
{
    connect(
        &connections, &ConnectionList::changed, this, &Screenshot::review, Qt::QueuedConnection);
    connect(&window, &MainWindow::pageOpened, this, [this](Page* page) {
        m_page = page;
        connect(page, &Page::stateChanged, this, &Screenshot::review, Qt::QueuedConnection);
        connect(page, &Page::loaded, this, &Screenshot::review, Qt::QueuedConnection);
    });
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [] {
        fail({.kind = ErrorKind::Timeout, .message = tr("The window did not load in time.")});
    });
    m_patience.start(kPatienceMs);
    QTimer::singleShot(0, this, &Screenshot::review);
}

void Screenshot::fail(const Error& error)
{
    std::fprintf(stderr, "tuplewright: %s\n", qPrintable(error.toText()));
    QCoreApplication::exit(1);
}

std::optional<Error> Screenshot::failure() const
{
    for (int index = 0; index < m_connections.count(); ++index)
        if (m_connections.at(index).state == State::Failed)
            return m_connections.at(index).error;
    return m_page ? m_page->error() : std::nullopt;
}

bool Screenshot::isReady() const
{
    for (int index = 0; index < m_connections.count(); ++index)
        if (m_connections.at(index).state == State::Opening)
            return false;
    return m_expectsPage ? m_page && m_page->isSettled() : true;
}

void Screenshot::review()
{
    if (m_isDone)
        return;
    if (const std::optional<Error> error = failure()) {
        m_isDone = true;
        return fail(*error);
    }
    if (!isReady())
        return;
    m_isDone = true;
    // One more turn of the event loop lays out what has just arrived.
    QTimer::singleShot(0, this, &Screenshot::draw);
}

void Screenshot::draw()
{
    if (!m_window.grab().save(m_path, "PNG"))
        return fail({.kind = ErrorKind::File,
            .message = tr("The picture cannot be written to %1.").arg(m_path)});
    QCoreApplication::exit(0);
}

}
