// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "review_dialog.h"

#include "change_look.h"
#include "models/text/hidden_characters.h"
#include "toolkit/plain_text.h"
#include "toolkit/sql_highlighter.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTextBlock>
#include <QVBoxLayout>

namespace tw {

namespace {

constexpr int kValueCharacters = 200;

QString literal(const Value& value)
{
    if (value.isNull())
        return QStringLiteral("NULL");
    if (value.storage() == StorageClass::Bytes) {
        const int size = int(value.bytes().size());
        return size == 1 ? ReviewDialog::tr("1 byte") : ReviewDialog::tr("%n bytes", nullptr, size);
    }
    QString text = value.toText();
    if (text.size() > kValueCharacters)
        text = text.left(kValueCharacters) + QChar(0x2026);
    // A line end inside a value must not end the comment it is shown in.
    text.replace(QLatin1Char('\n'), QChar(0x21B5)).replace(QLatin1Char('\r'), QChar(0x240D));
    return value.storage() == StorageClass::Text ? QLatin1Char('\'') + text + QLatin1Char('\'')
                                                 : text;
}

QString stepText(const BatchStep& step, qsizetype number, qsizetype count)
{
    QString text = ReviewDialog::tr("-- %1 of %2, expects 1 row").arg(number).arg(count)
        + QLatin1Char('\n') + step.statement.sql + QStringLiteral(";\n");
    for (qsizetype i = 0; i < step.statement.values.size(); ++i)
        text += QStringLiteral("--   ") + QString::number(i + 1) + QStringLiteral(": ")
            + literal(step.statement.values.at(i)) + QLatin1Char('\n');
    return text;
}

QString kindText(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Insert:
        return ReviewDialog::tr("New row");
    case ChangeKind::Update:
        return ReviewDialog::tr("Update");
    case ChangeKind::Delete:
        return ReviewDialog::tr("Delete permanently");
    case ChangeKind::SoftDelete:
        return ReviewDialog::tr("Soft-delete");
    case ChangeKind::Restore:
        break;
    }
    return ReviewDialog::tr("Restore");
}

int deletionsOf(const Batch& batch)
{
    int deletions = 0;
    for (qsizetype i = 0; i < batch.size(); ++i)
        deletions += batch.at(i).kind == ChangeKind::Delete ? 1 : 0;
    return deletions;
}

/// Where the statements go, with nothing in it that cannot be seen.
QString targetText(const ConnectionConfig& target)
{
    QString place = target.database;
    if (!target.host.isEmpty())
        place = ReviewDialog::tr("%1 on %2")
                    .arg(place,
                        target.port.isEmpty() ? target.host : target.host + u':' + target.port);
    if (!target.user.isEmpty())
        place = ReviewDialog::tr("%1 as %2").arg(place, target.user);
    return revealedText(place);
}

/// The tables of the rows, each once.
QStringList tablesOf(const Batch& batch)
{
    QStringList tables;
    for (const BatchStep& step : batch)
        if (const QString table = revealedText(step.row.table.display()); !tables.contains(table))
            tables.append(table);
    return tables;
}

QString rowText(const BatchStep& step, bool namesTable)
{
    QStringList parts;
    if (namesTable)
        parts.append(revealedText(step.row.table.name));
    parts.append(kindText(step.kind));
    QStringList key;
    for (const auto& [column, value] : step.row.key)
        key.append(column + QLatin1Char(' ') + literal(value));
    if (!key.isEmpty())
        parts.append(key.join(QStringLiteral(", ")));
    return parts.join(QStringLiteral(" · "));
}

}

ReviewDialog::ReviewDialog(UiContext context, const Batch& batch, const QualifiedName& table,
    const ConnectionConfig& target, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_batch(batch)
{
    setObjectName(QStringLiteral("review.dialog"));
    setWindowTitle(tr("Review changes"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(960, 620);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createHeader(batch, target));
    layout->addWidget(createBody(batch), 1);
    QWidget* footer = createFooter(batch.size());
    const int deletions = deletionsOf(batch);
    if (target.guard.needsTyping(deletions > 0))
        layout->addWidget(createTyping(table.name, deletions));
    layout->addWidget(footer);
}

QWidget* ReviewDialog::createHeader(const Batch& batch, const ConnectionConfig& target)
{
    auto* header = new QWidget(this);
    const int changes = int(batch.size());
    const QString question = changes == 1 ? tr("Review 1 change of %1")
                                          : tr("Review %n changes of %1", nullptr, changes);
    auto* title = plainLabel(question.arg(QLocale().createSeparatedList(tablesOf(batch))), header);
    title->setObjectName(QStringLiteral("review.title.label"));
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 15 / 13);
    font.setWeight(QFont::DemiBold);
    title->setFont(font);
    auto* place = plainLabel(targetText(target), header);
    place->setObjectName(QStringLiteral("review.target.label"));
    auto* subtitle = plainLabel(
        tr("One transaction. Each statement must touch exactly one row, else nothing is saved."),
        header);
    subtitle->setProperty("kind", QStringLiteral("muted"));
    auto* layout = new QVBoxLayout(header);
    layout->setContentsMargins(20, 16, 20, 12);
    layout->setSpacing(2);
    layout->addWidget(title);
    layout->addWidget(place);
    layout->addWidget(subtitle);
    return header;
}

QWidget* ReviewDialog::createTyping(const QString& table, int deletions)
{
    auto* row = new QFrame(this);
    row->setProperty("kind", QStringLiteral("band-prod"));
    const QString wish = deletions == 1
        ? tr("Production: type “%1” to delete 1 row for good.")
        : tr("Production: type “%1” to delete %n rows for good.", nullptr, deletions);
    auto* words = plainLabel(wish.arg(revealedText(table)), row);
    auto* typed = new QLineEdit(row);
    typed->setObjectName(QStringLiteral("review.typing.edit"));
    typed->setAccessibleName(words->text());
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(20, 8, 20, 8);
    layout->setSpacing(12);
    layout->addWidget(words, 1);
    layout->addWidget(typed, 1);
    m_save->setEnabled(false);
    connect(typed, &QLineEdit::textChanged, this,
        [this, table](const QString& text) { m_save->setEnabled(text == table); });
    typed->setFocus();
    return row;
}

QWidget* ReviewDialog::createBody(const Batch& batch)
{
    auto* splitter = new QSplitter(this);
    m_list = new QListWidget(splitter);
    m_list->setObjectName(QStringLiteral("review.changes.list"));
    m_list->setAccessibleName(tr("Changes"));
    m_statements = new QPlainTextEdit(splitter);
    m_statements->setObjectName(QStringLiteral("review.statements.edit"));
    m_statements->setAccessibleName(tr("Statements, exactly as they will be sent"));
    m_statements->setReadOnly(true);
    m_statements->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_statements->setPlainText(statementsText(batch));
    new SqlHighlighter(m_context.theme, m_statements->document());

    const bool namesTables = tablesOf(batch).size() > 1;
    QList<int> blocks;
    int block = 0;
    for (qsizetype i = 0; i < batch.size(); ++i) {
        const auto [icon, token] = changeLook(batch.at(i).kind);
        m_list->addItem(new QListWidgetItem(
            m_context.icons.icon(icon, token), rowText(batch.at(i), namesTables)));
        blocks.append(block);
        block += int(stepText(batch.at(i), i + 1, batch.size()).count(QLatin1Char('\n'))) + 1;
    }
    connect(m_list, &QListWidget::currentRowChanged, this, [this, blocks](int row) {
        m_statements->moveCursor(QTextCursor::End); // so that the statement comes to the top
        m_statements->setTextCursor(
            QTextCursor(m_statements->document()->findBlockByNumber(blocks.value(row))));
        showRow(row);
    });
    auto* right = new QWidget(splitter);
    m_details = new QVBoxLayout(right);
    m_details->setContentsMargins(0, 0, 0, 0);
    m_details->setSpacing(0);
    m_details->addWidget(m_statements, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({260, 700});
    return splitter;
}

QString ReviewDialog::statementsText(const Batch& batch)
{
    QStringList texts;
    for (qsizetype i = 0; i < batch.size(); ++i)
        texts.append(stepText(batch.at(i), i + 1, batch.size()));
    return texts.join(QLatin1Char('\n'));
}

QWidget* ReviewDialog::createFooter(qsizetype changes)
{
    auto* footer = new QFrame(this);
    footer->setProperty("kind", QStringLiteral("footer"));
    auto* discard = new QPushButton(tr("&Discard…"), footer);
    discard->setObjectName(QStringLiteral("review.discard.button"));
    discard->setAutoDefault(false);
    auto* back = new QPushButton(tr("&Back"), footer);
    back->setObjectName(QStringLiteral("review.back.button"));
    back->setDefault(true);
    m_save = new QPushButton(
        changes == 1 ? tr("&Save 1 change") : tr("&Save %n changes", nullptr, int(changes)),
        footer);
    m_save->setObjectName(QStringLiteral("review.save.button"));
    m_save->setProperty("kind", QStringLiteral("primary"));
    m_save->setAutoDefault(false);

    auto* layout = new QHBoxLayout(footer);
    m_buttons = layout;
    layout->setContentsMargins(20, 12, 20, 12);
    layout->setSpacing(8);
    layout->addWidget(discard);
    layout->addStretch(1);
    layout->addWidget(back);
    layout->addWidget(m_save);
    connect(back, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &QDialog::accept);
    connect(discard, &QPushButton::clicked, this, [this] {
        reject();
        Q_EMIT discardRequested();
    });
    back->setFocus();
    return footer;
}

}
