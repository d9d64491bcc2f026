// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/configuration/secret.h>

namespace tw {

struct Secret::Content
{
    explicit Content(QString secret)
        : text(std::move(secret))
    { }
    ~Content() { overwrite(text); }
    Content(const Content&) = delete;
    Content& operator=(const Content&) = delete;

    QString text;
};

Secret::Secret(QString text)
    : m_content(std::make_shared<const Content>(std::move(text)))
{ }

const QString& Secret::reveal() const
{
    static const QString none;
    return m_content ? m_content->text : none;
}

void Secret::overwrite(QString& text)
{
    if (!text.isDetached())
        return;
    // Writes to volatile memory are not dropped, though nobody reads them.
    volatile char16_t* const characters = reinterpret_cast<char16_t*>(text.data());
    for (qsizetype i = 0; i < text.size(); ++i)
        characters[i] = 0;
}

}
