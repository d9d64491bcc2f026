// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulk_dialog.h"

#include "models/text/error_text.h"
#include "models/text/hidden_characters.h"
#include "models/text/json_condition.h"
#include "models/text/value_codec.h"
#include "theme/fonts.h"
#include "toolkit/dialog_footer.h"
#include "toolkit/plain_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

namespace tw {

namespace {

constexpr int kWidth = 520;

}

BulkDialog::BulkDialog(
    BulkChange* change, const QString& condition, const ConnectionConfig& target, QWidget* parent)
    : QDialog(parent)
    , m_change(change)
    , m_guard(target.guard)
{
    change->setParent(this);
    setObjectName(QStringLiteral("bulk.dialog"));
    setWindowTitle(tr("Change all matching rows of %1").arg(change->table()->name.name));
    setAttribute(Qt::WA_DeleteOnClose);
    createWidgets();
    createLayout(condition);
    connect(change, &BulkChange::counted, this, &BulkDialog::refresh);
    connect(change, &BulkChange::failed, this,
        [this](const Error& error) { showProblem(error.toText()); });
    connect(change, &BulkChange::finished, this, &BulkDialog::onFinished);
    refresh();
    resize(kWidth, sizeHint().height());
    change->count();
}

void BulkDialog::createWidgets()
{
    const Table& table = *m_change->table();
    m_kind = new QComboBox(this);
    m_kind->setObjectName(QStringLiteral("bulk.kind.combo"));
    m_kind->setAccessibleName(tr("Action"));
    m_kind->addItem(tr("Set a column"), int(BulkChange::Kind::Set));
    if (table.lifecycle && m_change->query().deleted != DeletedRows::Deleted)
        m_kind->addItem(tr("Mark as deleted"), int(BulkChange::Kind::SoftDelete));
    if (table.lifecycle && m_change->query().deleted != DeletedRows::Live)
        m_kind->addItem(tr("Restore"), int(BulkChange::Kind::Restore));
    m_kind->addItem(tr("Delete permanently"), int(BulkChange::Kind::Delete));
    m_column = new QComboBox(this);
    m_column->setObjectName(QStringLiteral("bulk.column.combo"));
    m_column->setAccessibleName(tr("Column"));
    for (const Column& column : table.columns)
        if (!column.isGenerated() && column.updatable)
            m_column->addItem(column.name);
    m_how = new QComboBox(this);
    m_how->setObjectName(QStringLiteral("bulk.how.combo"));
    m_how->setAccessibleName(tr("What of the JSON value is changed"));
    m_how->addItem(tr("the whole value"), int(ColumnEdit::Kind::Set));
    m_how->addItem(tr("keys of an object, others stay"), int(ColumnEdit::Kind::JsonMerge));
    m_how->addItem(tr("the value at a place"), int(ColumnEdit::Kind::JsonSet));
    m_how->addItem(tr("remove the value at a place"), int(ColumnEdit::Kind::JsonRemove));
    m_path = new QLineEdit(this);
    m_path->setObjectName(QStringLiteral("bulk.path.edit"));
    m_path->setAccessibleName(tr("Place in the JSON value"));
    m_path->setPlaceholderText(QStringLiteral("address.city"));
    m_value = new QLineEdit(this);
    m_value->setObjectName(QStringLiteral("bulk.value.edit"));
    m_value->setAccessibleName(tr("Value"));
    m_null = new QCheckBox(QStringLiteral("NULL"), this);
    m_null->setObjectName(QStringLiteral("bulk.null.check"));
    m_allRows = new QCheckBox(tr("&Yes, every row: no filter is set"), this);
    m_allRows->setObjectName(QStringLiteral("bulk.all.check"));
    m_typed = new QLineEdit(this);
    m_typed->setObjectName(QStringLiteral("bulk.typed.edit"));
    m_typed->setAccessibleName(tr("Name of the table"));
    m_count = plainLabel({}, this);
    m_count->setObjectName(QStringLiteral("bulk.count.label"));
    m_count->setFont(uiFont(13, QFont::DemiBold));
    m_note = plainLabel({}, this);
    m_note->setObjectName(QStringLiteral("bulk.note.label"));
    m_note->setProperty("kind", QStringLiteral("error"));
    m_note->hide();
    m_run = new QPushButton(this);
    m_run->setObjectName(QStringLiteral("bulk.run.button"));
    m_run->setProperty("kind", QStringLiteral("primary"));
    connect(m_run, &QPushButton::clicked, this, &BulkDialog::accept);
    for (QComboBox* box : {m_kind, m_column, m_how})
        connect(box, &QComboBox::currentIndexChanged, this, &BulkDialog::refresh);
    for (QLineEdit* line : {m_path, m_value, m_typed})
        connect(line, &QLineEdit::textEdited, this, &BulkDialog::refresh);
    for (QCheckBox* box : {m_null, m_allRows})
        connect(box, &QCheckBox::toggled, this, &BulkDialog::refresh);
}

void BulkDialog::createLayout(const QString& condition)
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins(20, 16, 20, 16);
    form->setSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    auto* which = plainLabel(
        condition.isEmpty() ? tr("All rows of the table") : tr("Rows where %1").arg(condition),
        this);
    which->setProperty("kind", QStringLiteral("muted"));
    form->addRow(m_count);
    form->addRow(which);
    form->addRow(tr("&Action"), m_kind);
    form->addRow(tr("&Column"), m_column);
    form->addRow(tr("C&hange"), m_how);
    form->addRow(tr("&Place"), m_path);
    form->addRow(tr("&Value"), m_value);
    form->addRow(QString(), m_null);
    form->addRow(tr("&Type “%1”").arg(revealedText(m_change->table()->name.name)), m_typed);
    form->addRow(QString(), m_allRows);
    form->addRow(m_note);
    form->addRow(plainLabel(tr("One transaction. If a different number of rows matches by then, "
                               "nothing is changed. This cannot be undone here."),
        this));
    form->addRow(dialogFooter(m_run, this));
}

BulkChange::Kind BulkDialog::kind() const
{
    return BulkChange::Kind(m_kind->currentData().toInt());
}

bool BulkDialog::isJson() const
{
    const Column* column = m_change->table()->find(m_column->currentText());
    return column && column->type.typeClass == TypeClass::Json;
}

ColumnEdit::Kind BulkDialog::how() const
{
    return ColumnEdit::Kind(m_how->currentData().toInt());
}

Result<ColumnEdit> BulkDialog::partEdit() const
{
    ColumnEdit edit{.column = m_column->currentText(), .kind = how()};
    if (how() != ColumnEdit::Kind::JsonMerge) {
        TW_TRY(edit.path, parseJsonPath(m_path->text()));
    }
    if (how() == ColumnEdit::Kind::JsonRemove)
        return edit;
    const QByteArray text = m_value->text().trimmed().toUtf8();
    const Result<Json> json = Json::parse(text);
    const bool isObject = json && json->type() == Json::Type::Object;
    if (!json || (how() == ColumnEdit::Kind::JsonMerge && !isObject))
        return fail(ErrorKind::InvalidArgument,
            how() == ColumnEdit::Kind::JsonMerge
                ? tr("Type an object of keys and values, such as {\"colour\": \"red\"}.")
                : tr("Enter JSON: text needs double quotes."));
    edit.value = Value::stored(StorageClass::Text, text);
    return edit;
}

Result<QList<ColumnEdit>> BulkDialog::edits() const
{
    if (kind() != BulkChange::Kind::Set)
        return QList<ColumnEdit>();
    TW_TRY(const Column* column, m_change->table()->require(m_column->currentText()));
    if (isJson() && how() != ColumnEdit::Kind::Set) {
        TW_TRY(const ColumnEdit part, partEdit());
        return QList<ColumnEdit>{part};
    }
    ColumnEdit edit{.column = column->name};
    if (!m_null->isChecked()) {
        TW_TRY(edit.value, ValueCodec::parse(m_value->text(), *column, Value()));
    }
    return QList<ColumnEdit>{edit};
}

void BulkDialog::refresh()
{
    const bool isSet = kind() == BulkChange::Kind::Set;
    const bool mustType = m_guard.needsTyping(kind() == BulkChange::Kind::Delete);
    auto* form = static_cast<QFormLayout*>(layout());
    form->setRowVisible(m_column, isSet);
    const bool isPart = isSet && isJson() && how() != ColumnEdit::Kind::Set;
    form->setRowVisible(m_how, isSet && isJson());
    form->setRowVisible(m_path, isPart && how() != ColumnEdit::Kind::JsonMerge);
    form->setRowVisible(m_value, isSet && (!isPart || how() != ColumnEdit::Kind::JsonRemove));
    form->setRowVisible(m_null, isSet && !isPart);
    form->setRowVisible(m_typed, mustType);
    form->setRowVisible(m_allRows, m_change->meansAllRows());
    m_value->setEnabled(isPart || !m_null->isChecked());
    m_note->hide();
    const Result<QList<ColumnEdit>> wanted = edits();
    const bool isTyping = !m_value->text().isEmpty() || !m_path->text().isEmpty();
    if (!wanted && isTyping)
        showProblem(wanted.error().message);
    const std::optional<qint64> rows = m_change->rows();
    const QString number = rows ? QLocale().toString(*rows) : QString();
    m_count->setText(rows ? (*rows == 1 ? tr("1 row matches") : tr("%1 rows match").arg(number))
                          : tr("Counting…"));
    m_run->setText(!rows || *rows == 1 ? tr("Change &1 row") : tr("Change %1 rows").arg(number));
    const bool isMeant = !m_change->meansAllRows() || m_allRows->isChecked();
    const bool isTyped = !mustType || m_typed->text() == m_change->table()->name.name;
    m_run->setEnabled(wanted && rows && *rows > 0 && isMeant && isTyped && !m_change->isRunning());
}

void BulkDialog::showProblem(const QString& text)
{
    m_note->setText(text);
    m_note->show();
}

void BulkDialog::accept()
{
    const Result<QList<ColumnEdit>> wanted = edits();
    if (!wanted || !m_run->isEnabled())
        return;
    m_change->run(kind(), *wanted);
    m_run->setEnabled(false);
}

void BulkDialog::onFinished(const WhereReport& report)
{
    if (report.outcome != Outcome::Saved) {
        refresh();
        showProblem(report.error ? report.error->toText() : tr("It is unknown what was saved."));
        m_change->count();
        return;
    }
    Q_EMIT changed(report.rows);
    QDialog::accept();
}

}
