// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "importing/xlsx/xml_feed.h"

using namespace Qt::StringLiterals;

namespace tw {

Result<bool> XmlFeed::next()
{
    for (;;) {
        if (m_reader.tokenType() == QXmlStreamReader::EndDocument)
            return false;
        const QXmlStreamReader::TokenType token = m_reader.readNext();
        if (token == QXmlStreamReader::EndDocument)
            return false;
        if (token != QXmlStreamReader::Invalid)
            return true;
        if (m_reader.error() != QXmlStreamReader::PrematureEndOfDocumentError || m_ended)
            return fail(ErrorKind::Corruption,
                u"The workbook cannot be read: %1"_s.arg(m_reader.errorString()));
        TW_TRY(const QByteArray bytes, m_bytes());
        m_ended = bytes.isEmpty();
        m_reader.addData(bytes);
    }
}

QString XmlFeed::attribute(QStringView name) const
{
    for (const QXmlStreamAttribute& attribute : m_reader.attributes()) {
        if (attribute.name() == name)
            return attribute.value().toString();
    }
    return {};
}

}
