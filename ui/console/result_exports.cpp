// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "result_exports.h"

#include "models/console/repeated_export.h"
#include "models/exporting/result_export.h"
#include "result_pane.h"
#include "toolkit/plain_text.h"

#include <QMessageBox>
#include <QPushButton>

namespace tw {

namespace {

QString keptText(const StatementResult& result)
{
    const qint64 kept = result.rows->kept().rowCount();
    if (!result.rows->isBounded())
        return kept == 1 ? ResultExports::tr("The only row")
                         : ResultExports::tr("All %L1 rows").arg(kept);
    return result.isRepeatable()
        ? ResultExports::tr("The first %L1 rows: those that are kept").arg(kept)
        : ResultExports::tr("The first %L1 rows: those that are kept. The statement does more than "
                            "read, so it is not run again for the others.")
              .arg(kept);
}

QString questionText(const StatementResult& result, bool isOpen)
{
    const QString text = ResultExports::tr(
        "The first %L1 rows are kept, and there are more. To write all of them, "
        "the statement runs once more, exactly as before, over the connection "
        "of this console. Rows may have changed since.")
                             .arg(result.rows->kept().rowCount());
    return isOpen ? text + u'\n'
            + ResultExports::tr("It becomes part of the open transaction, which may fail when the "
                                "export is stopped.")
                  : text;
}

}

ResultExports::ResultExports(UiContext context, ConsoleController& console, Executor& executor,
    std::shared_ptr<const ConnectionPool> pool, QWidget& page)
    : QObject(&page)
    , m_context(context)
    , m_console(console)
    , m_executor(executor)
    , m_pool(std::move(pool))
    , m_page(page)
{ }

void ResultExports::begin(const ResultPane& pane)
{
    const StatementResult& result = pane.result();
    if (result.rows->isBounded() && result.isRepeatable())
        askForAll(result, pane.title());
    else
        exportKept(result, pane.title());
}

void ResultExports::askForAll(const StatementResult& result, const QString& title)
{
    QMessageBox* box = plainMessage(tr("Not all rows are kept"),
        questionText(result, m_console.transaction().isOpen()), m_page.window());
    box->setObjectName(QStringLiteral("console.export.question"));
    QPushButton* all = box->addButton(tr("&Run again, write all rows"), QMessageBox::AcceptRole);
    all->setObjectName(QStringLiteral("console.export.all.button"));
    QPushButton* kept = box->addButton(tr("&Kept rows only"), QMessageBox::AcceptRole);
    kept->setObjectName(QStringLiteral("console.export.kept.button"));
    QPushButton* back = box->addButton(tr("&Back"), QMessageBox::RejectRole);
    back->setObjectName(QStringLiteral("console.export.back.button"));
    box->setDefaultButton(all);
    box->setEscapeButton(back);
    connect(all, &QPushButton::clicked, this, [this, result, title] { exportAll(result, title); });
    connect(
        kept, &QPushButton::clicked, this, [this, result, title] { exportKept(result, title); });
    box->open();
}

void ResultExports::exportKept(const StatementResult& result, const QString& title)
{
    const ResultSet& kept = result.rows->kept();
    open(std::make_unique<ResultExport>(m_executor, kept, m_pool),
        {tr("Export %1").arg(title), keptText(result), kept.rowCount()});
}

void ResultExports::exportAll(const StatementResult& result, const QString& title)
{
    open(std::make_unique<RepeatedExport>(m_console, result, m_executor, m_pool),
        {tr("Export %1").arg(title),
            tr("All rows: the statement runs again, as it was sent. The preview shows the kept "
               "ones."),
            {}});
}

void ResultExports::open(std::unique_ptr<ExportRows> rows, const ExportDialog::Scope& scope)
{
    (new ExportDialog(m_context, std::move(rows), scope, &m_page))->open();
}

}
