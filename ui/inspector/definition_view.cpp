// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "definition_view.h"

#include "models/text/error_text.h"
#include "toolkit/plain_text.h"
#include "toolkit/sql_highlighter.h"

namespace tw {

DefinitionView::DefinitionView(
    UiContext context, std::shared_ptr<const Adapter> adapter, QWidget* parent)
    : QPlainTextEdit(parent)
    , m_reader(std::move(adapter), Lane::Facts)
{
    setObjectName(QStringLiteral("inspector.ddl.edit"));
    setAccessibleName(tr("DDL of the table"));
    setReadOnly(true);
    setProperty("kind", QStringLiteral("flat"));
    showAsCode(*this, 12);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    new SqlHighlighter(context.theme, document());
}

DefinitionView::~DefinitionView()
{
    m_reading.requestCancel();
}

void DefinitionView::showRelation(const QualifiedName& name)
{
    if (m_name == name)
        return;
    m_name = name;
    m_note = tr("Reading …");
    m_reading = m_reader.call([name](const Adapter& adapter, const CallOptions& options) {
        return adapter.definition(ObjectReference::relation(name), options);
    });
    m_reading.then(this, [this, name](const Result<QString>& result) {
        if (m_name != name)
            return;
        // What failed is asked for again when somebody looks again.
        if (!result)
            m_name.reset();
        setPlainText(result.value_or(QString()));
        m_note = result ? QString() : explain(result.error()).what;
        Q_EMIT changed();
    });
}

}
