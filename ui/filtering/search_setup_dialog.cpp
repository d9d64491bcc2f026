// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search_setup_dialog.h"

#include "models/filters/word_search.h"
#include "models/text/error_text.h"
#include "toolkit/dialog_frame.h"
#include "toolkit/plain_text.h"

#include <tuplewright/query/engine_statements.h>
#include <tuplewright/session/atomic.h>
#include <tuplewright/session/session.h>

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>

namespace tw {

namespace {

constexpr QSize kSearchSetupDialogSize(620, 560);
constexpr int kSearchSetupDialogSqlHeight = 120;

/// Everybody who comes to the table later waits behind a lock that is waited for.
constexpr std::chrono::seconds kPatience{5};

struct Weight
{
    char letter;
    const char* words;
};

constexpr Weight kWeights[]{
    {'A', QT_TRANSLATE_NOOP("tw::SearchSetupDialog", "counts most (A)")},
    {'B', QT_TRANSLATE_NOOP("tw::SearchSetupDialog", "counts more (B)")},
    {'C', QT_TRANSLATE_NOOP("tw::SearchSetupDialog", "counts less (C)")},
    {'D', QT_TRANSLATE_NOOP("tw::SearchSetupDialog", "counts least (D)")},
};

QString freeName(const Table& table)
{
    QString name = QStringLiteral("search_words");
    for (int number = 2; table.find(name); ++number)
        name = QStringLiteral("search_words_%1").arg(number);
    return name;
}

Result<bool> ran(const Adapter& adapter, const QStringList& statements, const CallOptions& options)
{
    Session session(adapter.pool(), QStringLiteral("search set-up"));
    const auto work = [&](Session& inside) -> Result<void> {
        for (const QString& sql : statements)
            TW_TRY_VOID(inside.run({sql, {}}, nullptr, options));
        return {};
    };
    AtomicOptions whole;
    whole.transaction.lockTimeout = kPatience;
    TW_TRY_VOID(runAtomic(session, whole, work, options));
    return true;
}

}

SearchSetupDialog::SearchSetupDialog(
    std::shared_ptr<const Adapter> adapter, const TablePtr& table, QWidget* parent)
    : QDialog(parent)
    , m_dialect(adapter->dialect())
    , m_writer(std::move(adapter), Lane::Writes)
    , m_table(table)
{
    setObjectName(QStringLiteral("setup.dialog"));
    setWindowTitle(tr("Set up word search in %1").arg(table->name.name));
    setAttribute(Qt::WA_DeleteOnClose);
    createWidgets();
    createLayout();
    refresh();
    resize(kSearchSetupDialogSize);
}

SearchSetupDialog::~SearchSetupDialog()
{
    m_running.requestCancel();
}

void SearchSetupDialog::createWidgets()
{
    m_name = new QLineEdit(freeName(*m_table), this);
    m_name->setObjectName(QStringLiteral("setup.name.edit"));
    m_name->setAccessibleName(tr("Name of the new column"));
    m_language = new QComboBox(this);
    m_language->setObjectName(QStringLiteral("setup.language.combo"));
    m_language->setAccessibleName(tr("Language"));
    m_language->addItems(searchLanguages());
    m_language->setCurrentText(QStringLiteral("english"));
    m_sql = new QPlainTextEdit(this);
    m_sql->setObjectName(QStringLiteral("setup.sql.edit"));
    m_sql->setAccessibleName(tr("Statements that will run"));
    m_sql->setReadOnly(true);
    m_sql->setTabChangesFocus(true);
    showAsCode(*m_sql, 12);
    m_sql->setFixedHeight(kSearchSetupDialogSqlHeight);
    m_note = plainLabel({}, this);
    m_note->setObjectName(QStringLiteral("setup.note.label"));
    m_run = new QPushButton(tr("&Set up search"), this);
    m_run->setObjectName(QStringLiteral("setup.run.button"));
    connect(m_name, &QLineEdit::textChanged, this, &SearchSetupDialog::refresh);
    connect(m_language, &QComboBox::currentIndexChanged, this, &SearchSetupDialog::refresh);
    connect(m_run, &QPushButton::clicked, this, &SearchSetupDialog::run);
}

QWidget* SearchSetupDialog::createSources()
{
    auto* area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("setup.sources.area"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    auto* inside = new QWidget(area);
    auto* form = new QFormLayout(inside);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const Column& column : m_table->columns) {
        if (column.type.typeClass != TypeClass::Text || column.isGenerated() || column.isMasked)
            continue;
        auto* weight = new QComboBox(inside);
        weight->setObjectName(QStringLiteral("setup.weight.%1.combo").arg(column.name));
        weight->setAccessibleName(tr("Weight of %1").arg(column.name));
        weight->addItem(tr("not searched"));
        for (const Weight& each : kWeights)
            weight->addItem(tr(each.words), QChar(QLatin1Char(each.letter)));
        weight->setCurrentIndex(m_sources.isEmpty() ? 1 : 0);
        connect(weight, &QComboBox::currentIndexChanged, this, &SearchSetupDialog::refresh);
        form->addRow(plainLabel(column.name, inside), weight);
        m_sources.append({column.name, weight});
    }
    area->setWidget(inside);
    return area;
}

void SearchSetupDialog::createLayout()
{
    QLabel* what = plainLabel(
        tr("The table gets a column of the words in its texts, which the server keeps up to date, "
           "and an index for it. Searching that column is fast in a table of any size."),
        this);
    auto* form = new QFormLayout;
    form->setSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&New column"), m_name);
    form->addRow(tr("&Language"), m_language);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(what);
    layout->addLayout(form);
    layout->addWidget(createSources(), 1);
    layout->addWidget(m_sql);
    layout->addWidget(m_note);
    layout->addLayout(dialogFooter(m_run, this));
}

SearchSetup SearchSetupDialog::setup() const
{
    SearchSetup setup{m_name->text().trimmed(), m_language->currentText(), {}};
    for (const auto& [column, weight] : m_sources)
        if (weight->currentIndex() > 0)
            setup.sources.append({column, weight->currentData().toChar().toLatin1()});
    return setup;
}

void SearchSetupDialog::refresh()
{
    const Result<QStringList> statements
        = m_dialect.engineStatements().searchSetup(*m_table, setup());
    m_sql->setPlainText(statements ? statements->join(QStringLiteral(";\n")) : QString());
    m_run->setEnabled(statements.has_value() && !m_isRunning);
    m_note->setProperty("kind", QStringLiteral("muted"));
    if (statements)
        m_note->setText(tr("The table is rewritten meanwhile, and nobody else can read or change "
                           "it. Large tables take long."));
    else
        m_note->setText(statements.error().message);
}

void SearchSetupDialog::run()
{
    const SearchSetup wanted = setup();
    const Result<QStringList> statements
        = m_dialect.engineStatements().searchSetup(*m_table, wanted);
    if (!statements || m_isRunning)
        return;
    m_isRunning = true;
    m_run->setEnabled(false);
    m_note->setText(tr("Setting up… Cancel stops it, and nothing is changed."));
    m_running
        = m_writer.call([sql = *statements](const Adapter& adapter, const CallOptions& options) {
              return ran(adapter, sql, options);
          });
    m_running.then(this, [this, column = wanted.column](const Result<bool>& result) {
        m_isRunning = false;
        if (result) {
            Q_EMIT columnReady(column);
            return accept();
        }
        refresh();
        m_note->setText(tr("Not set up: %1").arg(result.error().toText()));
    });
}

// What runs is stopped first; its end is told here.
void SearchSetupDialog::reject()
{
    if (m_isRunning)
        return m_running.requestCancel();
    QDialog::reject();
}

}
