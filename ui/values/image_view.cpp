// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "image_view.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>

namespace tw {

namespace {

constexpr int kLargestSide = 16'384;
constexpr int kLargestMegabytes = 256;
constexpr int kInset = 8;
constexpr int kFactsHeight = 24;

}

ImageView::ImageView(QWidget* parent)
    : ValueView(parent)
{
    setObjectName(QStringLiteral("value.image.view"));
}

// What it is comes first: some formats are documents, which may name files to be opened. Then its
// size: a small file can be a very large picture.
bool ImageView::setText(const QByteArray& text)
{
    if (!text.startsWith("\\x"))
        return false;
    QByteArray bytes = QByteArray::fromHex(text.sliced(2));
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    static const QByteArrayList pictures{"bmp", "gif", "jpeg", "png", "webp"};
    if (!pictures.contains(reader.format()))
        return false;
    const QSize size = reader.size();
    if (!size.isValid() || size.width() > kLargestSide || size.height() > kLargestSide)
        return false;
    QImageReader::setAllocationLimit(kLargestMegabytes);
    const QByteArray format = reader.format().toUpper();
    QImage image = reader.read();
    if (image.isNull())
        return false;
    m_image = std::move(image);
    m_text = text;
    m_facts = tr("%1 × %2 pixels, %3")
                  .arg(QString::number(size.width()), QString::number(size.height()),
                      QString::fromLatin1(format));
    setAccessibleName(tr("Picture, %1").arg(m_facts));
    update();
    return true;
}

void ImageView::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    QRect room = rect().adjusted(kInset, kInset, -kInset, -kFactsHeight);
    const qreal ratio = devicePixelRatioF();
    QSize shown = m_image.size() / ratio;
    if (shown.width() > room.width() || shown.height() > room.height())
        shown.scale(room.size(), Qt::KeepAspectRatio);
    QRect place(QPoint(), shown);
    place.moveCenter(room.center());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(place, m_image);
    painter.drawText(QRect(kInset, height() - kFactsHeight, width() - 2 * kInset, kFactsHeight),
        Qt::AlignCenter, m_facts);
}

}
