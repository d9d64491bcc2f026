// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison_page.h"

#include "comparison_choices.h"
#include "comparison_sides.h"
#include "difference_view.h"
#include "models/comparing/comparison_words.h"
#include "models/text/error_text.h"
#include "models/text/hidden_characters.h"
#include "pages/page_commands.h"
#include "toolkit/named_widgets.h"
#include "toolkit/notice_bar.h"
#include "toolkit/plain_text.h"

#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QToolButton>

namespace tw {

namespace {

constexpr qint64 kMostOfClipboard = 4 << 20; // bytes of a script

}

ComparisonPage::ComparisonPage(UiContext context, ConnectionList& connections,
    const ConnectionEntry& ofA, const QualifiedName& a, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_connections(connections)
    , m_ofA(ofA.profile.id)
    , m_table(a)
    , m_compare(ofA.adapter, a)
{
    setObjectName(QStringLiteral("page.comparison"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    // Each is made where Tab is to find it.
    layout->addWidget(createHeader(connections, ofA.profile.id));
    m_notice = new NoticeBar(context, QStringLiteral("comparison"), this);
    layout->addWidget(m_notice);
    m_differences = new DifferenceView(context, m_compare, this);
    layout->addWidget(m_differences, 1);
    setFocusProxy(m_sides->first());
    addCommands();
    connectSignals();
    takeB();
    refresh();
}

QWidget* ComparisonPage::createHeader(ConnectionList& connections, const QUuid& ofA)
{
    auto* header = new QFrame(this);
    header->setProperty("kind", QStringLiteral("bar"));
    m_sides = new ComparisonSides(m_context, connections, ofA, m_table, header);
    m_run = namedToolButton("comparison.run.button", {}, header);
    m_run->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_choices = new ComparisonChoices(m_compare, header);
    auto* top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_sides, 1);
    top->addWidget(m_run, 0, Qt::AlignBottom);
    auto* layout = new QVBoxLayout(header);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addWidget(m_choices);
    return header;
}

void ComparisonPage::addCommands()
{
    const auto canRun = [this] { return !m_compare.isRunning() && m_compare.missing().isEmpty(); };
    handlers().add(PageCommand::Refresh,
        {[this] { compare(); }, canRun, {}, [this] { return m_compare.missing(); },
            [] { return tr("&Compare"); }});
    handlers().add(PageCommand::Stop,
        {[this] { m_compare.stop(); }, [this] { return m_compare.isRunning(); }});
    handlers().add(PageCommand::Copy,
        {[this] { m_differences->copySelected(); },
            [this] { return m_differences->hasSelection(); }});
}

void ComparisonPage::connectSignals()
{
    connect(m_sides, &ComparisonSides::changed, this, &ComparisonPage::takeB);
    connect(&m_compare, &ComparisonController::changed, this, &ComparisonPage::refresh);
    connect(
        &m_compare, &ComparisonController::progressed, m_differences, &DifferenceView::setProgress);
    connect(
        &m_compare, &ComparisonController::scriptWritten, this, &ComparisonPage::onScriptWritten);
    connect(&m_compare, &ComparisonController::failed, this, &ComparisonPage::onFailed);
    connect(m_differences, &DifferenceView::scriptRequested, this, &ComparisonPage::makeScript);
    connect(m_differences, &DifferenceView::syncRequested, this, &ComparisonPage::askToSync);
    connect(&m_compare, &ComparisonController::synced, this, &ComparisonPage::onSynced);
    connect(m_differences, &DifferenceView::selectionChanged, this, &Page::stateChanged);
    connect(m_run, &QToolButton::clicked, this,
        [this] { run(m_compare.isRunning() ? PageCommand::Stop : PageCommand::Refresh); });
}

void ComparisonPage::takeB()
{
    m_compare.setB(m_sides->connection(), m_sides->adapter(), m_sides->table());
}

void ComparisonPage::refresh()
{
    const bool isRunning = m_compare.isRunning();
    const QString missing = m_compare.missing();
    m_run->setText(isRunning ? tr("Stop") : tr("Compare"));
    m_run->setProperty("kind", isRunning ? QStringLiteral("button") : QStringLiteral("primary"));
    m_run->setIcon(isRunning
            ? m_context.icons.icon(QStringLiteral("player-stop"))
            : m_context.icons.icon(QStringLiteral("git-compare"), Token::AccentText));
    m_run->style()->unpolish(m_run);
    m_run->style()->polish(m_run);
    m_run->setEnabled(isRunning || missing.isEmpty());
    m_run->setToolTip(toolTipText(missing));
    m_sides->setEnabled(!isRunning);
    m_choices->setEnabled(!isRunning);
    m_choices->refresh();
    m_differences->refresh();
    Q_EMIT stateChanged();
}

void ComparisonPage::compare()
{
    m_notice->hide();
    m_compare.run();
}

void ComparisonPage::makeScript(ComparisonController::Sync direction, bool toFile)
{
    m_notice->hide();
    if (toFile)
        return chooseFile(direction);
    m_compare.writeScript(direction, m_scripts.filePath(QStringLiteral("sync.sql")));
}

void ComparisonPage::chooseFile(ComparisonController::Sync direction)
{
    auto* dialog = new QFileDialog(this, tr("Save the sync script"));
    dialog->setObjectName(QStringLiteral("comparison.script.dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("SQL scripts (*.sql)"));
    dialog->setDefaultSuffix(QStringLiteral("sql"));
    dialog->selectFile(m_table.name + QStringLiteral("-sync.sql"));
    connect(dialog, &QFileDialog::fileSelected, this,
        [this, direction](const QString& path) { m_compare.writeScript(direction, path); });
    dialog->open();
}

void ComparisonPage::askToSync(ComparisonController::Sync direction)
{
    m_notice->hide();
    const bool isToB = direction == ComparisonController::Sync::MakeBLikeA;
    const RowCounts counts = m_compare.countsFor(direction);
    const QLocale locale;
    QString text = (isToB ? tr("B is made like A. Rows of B that are inserted: %1, changed: %2, "
                               "deleted: %3. All of it is saved, or nothing.")
                          : tr("A is made like B. Rows of A that are inserted: %1, changed: %2, "
                               "deleted: %3. All of it is saved, or nothing."))
                       .arg(locale.toString(counts.onlyInA), locale.toString(counts.different),
                           locale.toString(counts.onlyInB));
    const ConnectionEntry* target
        = m_connections.find(isToB ? m_compare.setup().connectionOfB : m_ofA);
    if (target && target->profile.config.guard.isProduction())
        text += u'\n'
            + tr("The rows are written into the production database %1.")
                  .arg(revealedText(target->profile.name));
    QMessageBox* question = plainMessage(tr("Make tables alike"), text, this);
    question->setObjectName(QStringLiteral("comparison.sync.question"));
    QPushButton* write = question->addButton(tr("&Write"), QMessageBox::DestructiveRole);
    write->setObjectName(QStringLiteral("comparison.write.button"));
    question->setDefaultButton(question->addButton(QMessageBox::Cancel));
    connect(write, &QPushButton::clicked, this, [this, direction] { m_compare.sync(direction); });
    question->open();
}

void ComparisonPage::onSynced(const SyncReport& report, ComparisonController::Sync direction)
{
    const ComparisonSetup& setup = m_compare.setup();
    if (report.outcome != Outcome::NotSaved && direction == ComparisonController::Sync::MakeBLikeA)
        Q_EMIT rowsWritten(setup.b, setup.connectionOfB);
    else if (report.outcome != Outcome::NotSaved)
        Q_EMIT rowsWritten(m_table);
    ErrorText text = report.error ? explain(*report.error) : ErrorText();
    text.what = QString(syncEndWords(report) + u' ' + text.what).trimmed();
    if (!report.conflicts.isEmpty())
        text.why = syncConflictWords(report).join(u'\n');
    m_notice->show(
        report.outcome == Outcome::Saved ? NoticeBar::Kind::Done : NoticeBar::Kind::Error, text);
}

/// One for the clipboard was written beside it first, so that a long one is never in memory.
void ComparisonPage::onScriptWritten(const SyncScriptReport& report)
{
    const QString remarks = report.remarks.join(u'\n');
    if (!report.path.startsWith(m_scripts.path())) {
        m_notice->show(NoticeBar::Kind::Done, {syncScriptWords(report), remarks, {}, {}});
        return;
    }
    QFile file(report.path);
    const bool isShort = file.size() <= kMostOfClipboard && file.open(QIODevice::ReadOnly);
    if (isShort)
        copyPlainly(QString::fromUtf8(file.readAll()));
    file.remove();
    if (!isShort)
        m_notice->show(NoticeBar::Kind::Error,
            {tr("The script is too long for the clipboard."), {}, tr("Save it to a file."), {}});
    else
        m_notice->show(NoticeBar::Kind::Done,
            {report.rows == 1 ? tr("The script is on the clipboard. It changes 1 row.")
                              : tr("The script is on the clipboard. It changes %1 rows.")
                                    .arg(QLocale().toString(report.rows)),
                remarks, {}, {}});
}

void ComparisonPage::onFailed(const Error& error)
{
    if (error.kind == ErrorKind::Cancelled)
        m_notice->show(NoticeBar::Kind::Info, {tr("Stopped."), {}, {}, {}});
    else
        m_notice->show(NoticeBar::Kind::Error, explain(error));
}

QString ComparisonPage::title() const
{
    //: tab of a comparison of two tables
    return tr("Compare: %1").arg(m_table.name);
}

QList<QWidget*> ComparisonPage::panes()
{
    return {m_sides->first(), m_differences->rows()};
}

void ComparisonPage::restoreView(const QString& view)
{
    ComparisonSetup kept = m_compare.setup();
    kept.read(view);
    m_compare.restore(view);
    m_sides->setB(kept.connectionOfB, kept.b);
}

QStringList ComparisonPage::statusTexts() const
{
    if (m_compare.isRunning())
        return {tr("Comparing…")};
    if (!m_compare.hasResult())
        return {};
    return {comparisonEndWords(m_compare.differences().result().counts)};
}

QList<RunningWork> ComparisonPage::running() const
{
    if (!m_compare.isRunning())
        return {};
    return {{tr("Comparing %1").arg(m_table.name), m_compare.runningFor(), false}};
}

}
