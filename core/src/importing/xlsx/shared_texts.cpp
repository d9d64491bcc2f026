// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "importing/xlsx/shared_texts.h"

#include "importing/xlsx/xml_feed.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr qsizetype kMostKept = qsizetype(32) << 20;
constexpr size_t kMostTexts = 50'000'000;
constexpr qsizetype kEscapeSize = 7;

}

QString cellTextUnescaped(QString text)
{
    for (qsizetype at = text.indexOf(u"_x"); at >= 0; at = text.indexOf(u"_x", at + 1)) {
        if (at + kEscapeSize > text.size() || text[at + kEscapeSize - 1] != u'_')
            continue;
        bool isHex = false;
        const ushort unit = QStringView(text).sliced(at + 2, 4).toUShort(&isHex, 16);
        if (isHex)
            text.replace(at, kEscapeSize, QString(QChar(unit)));
    }
    return text;
}

Result<void> SharedTexts::read(const ZipReader::Bytes& bytes)
{
    XmlFeed xml(bytes);
    QString text;
    bool isInText = false;
    int phonetic = 0; // how a text is pronounced is no part of it
    for (;;) {
        TW_TRY(const bool more, xml.next());
        if (!more)
            return {};
        if (xml.begins(u"si"))
            text.clear();
        else if (xml.ends(u"si"))
            TW_TRY_VOID(add(cellTextUnescaped(text)));
        else if (xml.begins(u"rPh") || xml.ends(u"rPh"))
            phonetic += xml.begins(u"rPh") ? 1 : -1;
        else if (xml.begins(u"t") || xml.ends(u"t"))
            isInText = xml.begins(u"t") && phonetic == 0;
        else if (xml.isText() && isInText)
            text += xml.text();
    }
}

Result<void> SharedTexts::add(const QString& text)
{
    if (m_ends.size() >= kMostTexts)
        return fail(ErrorKind::Limit, u"The workbook has too many texts."_s);
    m_texts += text.toUtf8();
    m_ends.push_back(m_fileSize + m_texts.size());
    if (m_texts.size() < kMostKept)
        return {};
    if (!m_file.isOpen()) {
        m_file.setFileTemplate(QDir::temp().filePath(u"tuplewright-XXXXXX.texts"_s));
        if (!m_file.open())
            return fail(ErrorKind::File, m_file.errorString());
    }
    if (!m_file.seek(m_fileSize) || m_file.write(m_texts) != m_texts.size())
        return fail(ErrorKind::File, m_file.errorString());
    m_fileSize += m_texts.size();
    m_texts.clear();
    return {};
}

Result<QByteArray> SharedTexts::at(qint64 number)
{
    if (number < 0 || size_t(number) >= m_ends.size())
        return fail(ErrorKind::Corruption, u"The workbook has no text %1."_s.arg(number));
    const qint64 from = number == 0 ? 0 : m_ends[size_t(number) - 1];
    const qint64 size = m_ends[size_t(number)] - from;
    if (from >= m_fileSize)
        return m_texts.mid(from - m_fileSize, size);
    if (!m_file.seek(from))
        return fail(ErrorKind::File, m_file.errorString());
    return m_file.read(size);
}

}
