// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "value_dialog.h"

#include "models/text/number_text.h"
#include "models/text/value_codec.h"
#include "theme/fonts.h"
#include "toolkit/copy_guard.h"
#include "toolkit/dialog_frame.h"
#include "toolkit/plain_text.h"
#include "values/value_view.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QStyle>
#include <QTabBar>
#include <QTabWidget>
#include <QTextBlock>
#include <QUuid>
#include <QVBoxLayout>

namespace tw {

namespace {

constexpr QSize kValueDialogSize(640, 480);
/// What is longer is not taken apart.
constexpr qsizetype kLongestInParts = 4 << 20;
constexpr qint64 kLargestFile = 256LL << 20;

QString lineEndOf(const QString& text)
{
    if (text.contains(QStringLiteral("\r\n")))
        return QStringLiteral("\r\n");
    return text.contains(u'\r') ? QStringLiteral("\r") : QStringLiteral("\n");
}

}

ValueDialog::ValueDialog(UiContext context, const Column& column, const Value& value,
    const Value& stored, bool isEditable, QWidget* parent)
    : QDialog(parent)
    , m_column(column)
    , m_value(value)
    , m_stored(stored)
{
    setObjectName(QStringLiteral("value.dialog"));
    setWindowTitle(tr("%1, %2").arg(column.name, column.type.name));
    setAttribute(Qt::WA_DeleteOnClose);
    createWidgets(context, isEditable && ValueCodec::isFaithful(value));
    createLayout(isEditable && ValueCodec::isFaithful(value));
    resize(kValueDialogSize);
}

bool ValueDialog::isBytes() const
{
    return m_column.type.typeClass == TypeClass::Bytes || m_value.storage() == StorageClass::Bytes;
}

void ValueDialog::createWidgets(UiContext context, bool isEditable)
{
    const QString text = ValueCodec::editText(m_value);
    m_lineEnd = lineEndOf(text);
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(QStringLiteral("value.text.edit"));
    m_text->setAccessibleName(tr("Value of %1").arg(m_column.name));
    const TypeClass type = m_column.type.typeClass;
    if (type == TypeClass::Text)
        showAsText(*m_text, 13);
    else
        showAsCode(*m_text, 12);
    m_text->setPlainText(text);
    if (m_value.isNull() && !m_value.isDefault())
        m_text->setPlaceholderText(QStringLiteral("NULL"));
    m_text->setReadOnly(!isEditable);
    m_note = plainLabel({}, this);
    m_note->setObjectName(QStringLiteral("value.note.label"));
    m_note->setProperty("kind", QStringLiteral("muted"));
    m_note->setText(sizeText(ValueCodec::sizeOf(m_value, m_column.type)));
    connect(m_text, &QPlainTextEdit::textChanged, this, &ValueDialog::onTextChanged);
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("value.kind.tabs"));
    CopyGuard::leaveAlone(*m_tabs);
    m_tabs->setAccessibleName(tr("Ways to see the value"));
    m_tabs->setDocumentMode(true);
    createViews(context, isEditable);
    m_tabs->addTab(m_text, isBytes() ? tr("Hexadecimal") : tr("Text"));
    m_tabs->tabBar()->setVisible(m_tabs->count() > 1);
    m_tabs->tabBar()->setObjectName(QStringLiteral("value.kind.bar"));
    m_tabs->tabBar()->setAccessibleName(tr("Ways to see the value"));
    connect(m_tabs, &QTabWidget::currentChanged, this, &ValueDialog::onTabChanged);
}

void ValueDialog::createViews(UiContext context, bool isEditable)
{
    const QByteArray whole = text().toUtf8();
    if (!ValueCodec::isFaithful(m_value) || whole.size() > kLongestInParts)
        return;
    for (const TitledView& each : makeValueViews(context, m_column, whole, m_tabs)) {
        each.view->setReadOnly(!isEditable);
        m_tabs->addTab(each.view, each.title);
        connect(each.view, &ValueView::changed, this,
            [this, view = each.view] { onViewChanged(*view); });
    }
}

void ValueDialog::offerFilter()
{
    for (ValueView* view : m_tabs->findChildren<ValueView*>()) {
        view->offerFilter(m_column.name);
        connect(view, &ValueView::filterRequested, this, [this](const FilterCondition& condition) {
            Q_EMIT filterRequested(condition);
            if (!m_isTouched)
                reject();
        });
    }
}

QWidget* ValueDialog::createUuidRow()
{
    auto* row = new QWidget(this);
    auto* generate = new QPushButton(tr("&Generate"), row);
    generate->setObjectName(QStringLiteral("value.uuid.button"));
    generate->setAutoDefault(false);
    connect(generate, &QPushButton::clicked, this,
        [this] { m_text->setPlainText(QUuid::createUuid().toString(QUuid::WithoutBraces)); });
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(generate);
    layout->addStretch(1);
    return row;
}

QWidget* ValueDialog::createFileRow(bool isEditable)
{
    auto* row = new QWidget(this);
    auto* load = new QPushButton(tr("&Load from file…"), row);
    load->setObjectName(QStringLiteral("value.load.button"));
    load->setAutoDefault(false);
    load->setVisible(isEditable);
    auto* save = new QPushButton(tr("&Write to file…"), row);
    save->setObjectName(QStringLiteral("value.save.button"));
    save->setAutoDefault(false);
    save->setEnabled(!m_value.isNull());
    connect(load, &QPushButton::clicked, this, &ValueDialog::loadFile);
    connect(save, &QPushButton::clicked, this, &ValueDialog::saveFile);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(load);
    layout->addWidget(save);
    layout->addStretch(1);
    return row;
}

void ValueDialog::createLayout(bool isEditable)
{
    m_keep = new QPushButton(isEditable ? tr("&Keep this value") : tr("&Close"), this);
    m_keep->setObjectName(QStringLiteral("value.keep.button"));
    connect(m_keep, &QPushButton::clicked, this, &ValueDialog::finish);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(m_tabs, 1);
    if (isBytes())
        layout->addWidget(createFileRow(isEditable));
    if (isEditable && m_column.type.typeClass == TypeClass::Uuid)
        layout->addWidget(createUuidRow());
    layout->addWidget(m_note);
    layout->addLayout(dialogFooter(m_keep, this));
    m_tabs->currentWidget()->setFocus();
}

// Not toPlainText(): it turns no-break spaces into spaces.
QString ValueDialog::text() const
{
    return m_text->document()->toRawText().replace(QChar::ParagraphSeparator, m_lineEnd);
}

void ValueDialog::setUnset(const QString& text)
{
    if (m_value.isDefault())
        m_text->setPlaceholderText(text);
}

void ValueDialog::setTarget(Step check, Step take)
{
    m_check = std::move(check);
    m_take = std::move(take);
}

Result<Value> ValueDialog::value() const
{
    TW_TRY(Value wanted, typed());
    if (m_check)
        TW_TRY_VOID(m_check(wanted));
    return wanted;
}

QVariant ValueDialog::draft() const
{
    if (!m_isTouched || m_text->isReadOnly())
        return {};
    const Result<Value> read = typed();
    return read ? QVariant::fromValue(*read) : QVariant(text());
}

Result<Value> ValueDialog::typed() const
{
    if (isBytes()) {
        QString digits = text().simplified().remove(u' ');
        if (!digits.startsWith(QStringLiteral("\\x")))
            digits.prepend(QStringLiteral("\\x"));
        return ValueCodec::parse(digits, m_column, m_stored);
    }
    return ValueCodec::parse(text(), m_column, m_stored);
}

void ValueDialog::onTextChanged()
{
    m_isTouched = true;
    const Result<Value> wanted = value();
    const QString fine = m_column.type.typeClass == TypeClass::Json
        ? tr("Valid JSON, kept exactly as typed")
        : QString();
    showNote(wanted ? fine : wanted.error().message, !wanted);
    m_keep->setEnabled(wanted.has_value());
}

void ValueDialog::showNote(const QString& text, bool isError)
{
    m_note->setText(text);
    m_note->setProperty("kind", isError ? QStringLiteral("error") : QStringLiteral("muted"));
    m_note->style()->unpolish(m_note);
    m_note->style()->polish(m_note);
}

// A view shows what the text says now; text that it cannot show stays in front.
void ValueDialog::onTabChanged(int index)
{
    auto* view = qobject_cast<ValueView*>(m_tabs->widget(index));
    if (view && !view->setText(text().toUtf8()))
        m_tabs->setCurrentWidget(m_text);
}

void ValueDialog::onViewChanged(const ValueView& view)
{
    m_text->setPlainText(QString::fromUtf8(view.text()));
}

void ValueDialog::loadFile()
{
    auto* dialog = new QFileDialog(this, tr("Load from file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        QFile file(path);
        if (file.size() > kLargestFile || !file.open(QIODevice::ReadOnly)) {
            m_note->setText(
                tr("%1 cannot be read, or is larger than %2.").arg(path, sizeText(kLargestFile)));
            return;
        }
        m_text->setPlainText(QStringLiteral("\\x") + QString::fromLatin1(file.readAll().toHex()));
    });
    dialog->open();
}

void ValueDialog::saveFile()
{
    auto* dialog = new QFileDialog(this, tr("Write to file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        const QByteArray bytes = m_value.storage() == StorageClass::Bytes
            ? m_value.bytes()
            : QByteArray::fromHex(
                  m_value.bytes().sliced(m_value.bytes().startsWith("\\x") ? 2 : 0));
        QSaveFile file(path);
        const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()
            && file.flush() && file.commit();
        m_note->setText(isWritten ? tr("Wrote %1.").arg(sizeText(bytes.size()))
                                  : tr("%1 cannot be written: %2").arg(path, file.errorString()));
    });
    dialog->open();
}

void ValueDialog::finish()
{
    if (m_isTouched && !m_text->isReadOnly() && m_take) {
        const Result<Value> wanted = value();
        const Result<void> taken = wanted ? m_take(*wanted) : fail(wanted.error());
        if (!taken)
            return showNote(taken.error().message, true);
    }
    accept();
}

}
