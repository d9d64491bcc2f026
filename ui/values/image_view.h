// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "value_view.h"

#include <QImage>

namespace tw {

/// Bytes that are a picture, to be looked at: shrunk to the room there is, never enlarged.
class ImageView final : public ValueView
{
    Q_OBJECT

public:
    explicit ImageView(QWidget* parent);

    [[nodiscard]] bool setText(const QByteArray& text) override;
    [[nodiscard]] QByteArray text() const override { return m_text; }
    void setReadOnly(bool /*readOnly*/) override { }

    [[nodiscard]] const QImage& image() const { return m_image; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QByteArray m_text;
    QImage m_image;
    QString m_facts; ///< size and format
};

}
