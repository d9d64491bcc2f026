// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_questions.h"

#include "models/console/run_warning_text.h"
#include "models/console/statement_parameters.h"
#include "parameters_dialog.h"
#include "toolkit/plain_text.h"

#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace tw {

namespace {

constexpr qsizetype kMostNamed = 8; ///< warnings that are spelled out

QString warningsText(const QList<RunWarning>& warnings)
{
    QStringList lines;
    for (const RunWarning& warning : warnings.first(std::min(warnings.size(), kMostNamed)))
        lines.append(warningText(warning));
    if (warnings.size() > kMostNamed)
        lines.append(RunQuestions::tr("And %L1 more.").arg(warnings.size() - kMostNamed));
    return lines.join(u'\n');
}

}

RunQuestions::RunQuestions(const ConsoleController& console, QWidget& page)
    : QObject(&page)
    , m_console(console)
    , m_page(page)
{ }

QStringList RunQuestions::parametersOf(const QList<ScriptPart>& parts) const
{
    QStringList names;
    for (const ScriptPart& part : parts)
        names += statementParameters(part.sql, m_console.syntax());
    names.removeDuplicates();
    return names;
}

void RunQuestions::ask(const RunRequest& request, std::function<void(const RunRequest&)> proceed)
{
    const QStringList names = parametersOf(request.parts);
    const auto run = [this, request, proceed = std::move(proceed)] {
        RunRequest full = request;
        full.values = m_values;
        askWarnings(full, [full, proceed] { proceed(full); });
    };
    const bool isKnown = std::ranges::all_of(
        names, [this](const QString& name) { return m_values.contains(name); });
    if (isKnown)
        run();
    else
        askValues(names, tr("&Run"), run);
}

bool RunQuestions::editValues(const QList<ScriptPart>& parts)
{
    const QStringList names = parametersOf(parts);
    if (names.isEmpty())
        return false;
    askValues(names, tr("&Keep values"), [] { });
    return true;
}

void RunQuestions::askValues(
    const QStringList& names, const QString& action, std::function<void()> proceed)
{
    auto* dialog = new ParametersDialog(names, m_values, action, &m_page);
    connect(dialog, &QDialog::accepted, this, [this, dialog, proceed = std::move(proceed)] {
        m_values.insert(dialog->values());
        proceed();
    });
    dialog->open();
}

void RunQuestions::askMeasuring(const ScriptPart& part, std::function<void(bool isTrial)> proceed)
{
    const StatementKind kind = classifyStatement(part.sql, m_console.syntax());
    if (kind.effect == StatementEffect::Reads)
        return proceed(false);
    const bool isOpen = m_console.transaction().isOpen();
    QMessageBox* box = plainMessage(tr("The statement runs"),
        isOpen ? tr("For true numbers the server runs the %1. It becomes part of the open "
                    "transaction.")
                     .arg(kind.verb)
               : tr("For true numbers the server runs the %1. It can be taken back right "
                    "afterwards; numbers that sequences gave and notifications cannot.")
                     .arg(kind.verb),
        m_page.window());
    box->setObjectName(QStringLiteral("console.measure.dialog"));
    QPushButton* run
        = box->addButton(isOpen ? tr("&Run") : tr("&Run and roll back"), QMessageBox::AcceptRole);
    run->setObjectName(QStringLiteral("console.measure.run.button"));
    QPushButton* back = box->addButton(tr("&Back"), QMessageBox::RejectRole);
    back->setObjectName(QStringLiteral("console.measure.back.button"));
    box->setDefaultButton(isOpen ? back : run);
    box->setEscapeButton(back);
    connect(run, &QPushButton::clicked, this,
        [isOpen, proceed = std::move(proceed)] { proceed(!isOpen); });
    box->open();
}

void RunQuestions::askWarnings(const RunRequest& request, std::function<void()> proceed)
{
    const QList<RunWarning> warnings = request.isTrial
        ? QList<RunWarning>()
        : runWarnings(request.parts, m_console.syntax(), m_console.config().guard);
    if (warnings.isEmpty())
        return proceed();
    QMessageBox* box
        = plainMessage(tr("Look at this first"), warningsText(warnings), m_page.window());
    box->setObjectName(QStringLiteral("console.warning.dialog"));
    const qsizetype count = request.parts.size();
    QPushButton* run
        = box->addButton(count == 1 ? mnemonicText(tr("Run %1").arg(warnings.first().verb))
                                    : tr("&Run %n statements", nullptr, int(count)),
            QMessageBox::DestructiveRole);
    run->setObjectName(QStringLiteral("console.warning.run.button"));
    QPushButton* back = box->addButton(tr("&Back"), QMessageBox::RejectRole);
    back->setObjectName(QStringLiteral("console.warning.back.button"));
    box->setDefaultButton(back);
    box->setEscapeButton(back);
    connect(run, &QPushButton::clicked, this, std::move(proceed));
    box->open();
}

}
