// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws the program's icon for desktops that take no SVG. Usage: draw_icons ICON.svg FOLDER SIZE…
// The picture of each size is FOLDER/SIZE.png.
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <cstdio>

namespace {

bool draw(QSvgRenderer& icon, int size, const QString& path)
{
    QImage image(size, size, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    icon.render(&painter);
    painter.end();
    return image.save(path, "PNG");
}

}

int main(int argc, char** argv)
{
    if (argc < 4) {
        std::fputs("Usage: draw_icons ICON.svg FOLDER SIZE...\n", stderr);
        return 2;
    }
    QSvgRenderer icon(QString::fromLocal8Bit(argv[1]));
    if (!icon.isValid()) {
        std::fprintf(stderr, "%s is no SVG.\n", argv[1]);
        return 1;
    }
    for (int index = 3; index < argc; ++index) {
        const QString path
            = QStringLiteral("%1/%2.png")
                  .arg(QString::fromLocal8Bit(argv[2]), QString::fromLocal8Bit(argv[index]));
        if (!draw(icon, QByteArray(argv[index]).toInt(), path)) {
            std::fprintf(stderr, "%s cannot be written.\n", qPrintable(path));
            return 1;
        }
    }
    return 0;
}
