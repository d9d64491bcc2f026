// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

// The resources lie in a static library, which has to name them; the macro wants no namespace.
static void initResources()
{
    Q_INIT_RESOURCE(tuplewright);
}

namespace tw {

namespace {

class TintedIcon final : public QIconEngine
{
public:
    TintedIcon(const Icons& icons, QString name, Token token)
        : m_icons(icons)
        , m_name(std::move(name))
        , m_token(token)
    { }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        painter->drawPixmap(
            rect, scaledPixmap(rect.size(), mode, state, painter->device()->devicePixelRatioF()));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(
        const QSize& size, QIcon::Mode mode, QIcon::State /*state*/, qreal scale) override
    {
        const Token token = mode == QIcon::Disabled ? Token::TextDisabled : m_token;
        return m_icons.pixmap(m_name, token, size, scale);
    }

    QString key() const override { return QStringLiteral("TintedIcon"); }
    QIconEngine* clone() const override { return new TintedIcon(m_icons, m_name, m_token); }
    bool isNull() override { return false; }

private:
    const Icons& m_icons;
    QString m_name;
    Token m_token;
};

const QString kMirrored = QStringLiteral(" mirrored"); ///< what the name of a drawing ends in then

/// Signs that point to where lines begin or go on, which is the other side in some languages.
bool pointsAlongLines(const QString& name)
{
    return name.startsWith(QStringLiteral("chevron-left"))
        || name.startsWith(QStringLiteral("chevron-right"))
        || name.startsWith(QStringLiteral("chevrons-")) || name == u"arrow-back-up"
        || name == u"arrow-forward-up" || name == u"arrow-up-right";
}

QPixmap mirrored(const QPixmap& drawn)
{
    return QPixmap::fromImage(drawn.toImage().mirrored(true, false));
}

QPixmap rendered(const QByteArray& svg, QSize logicalSize, qreal ratio)
{
    QPixmap pixmap((QSizeF(logicalSize) * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    QSvgRenderer(svg).render(&painter, QRectF(QPointF(), QSizeF(logicalSize)));
    return pixmap;
}

}

Icons::Icons(const Theme& theme)
    : m_theme(theme)
{
    initResources();
}

QIcon Icons::icon(const QString& name, Token token) const
{
    return QIcon(new TintedIcon(*this, name, token));
}

QPixmap Icons::pixmap(
    const QString& name, Token token, QSize logicalSize, qreal devicePixelRatio) const
{
    const QColor color = m_theme.color(token);
    const bool isMirrored = QGuiApplication::isRightToLeft() && pointsAlongLines(name);
    const Key key{
        isMirrored ? name + kMirrored : name, color.rgba(), logicalSize, devicePixelRatio};
    auto found = m_rendered.constFind(key);
    if (found == m_rendered.cend()) {
        const QByteArray svg = tintedSvg(name, color, logicalSize.height());
        const QPixmap drawn = rendered(svg, logicalSize, devicePixelRatio);
        found = m_rendered.insert(key, isMirrored ? mirrored(drawn) : drawn);
    }
    return *found;
}

QByteArray Icons::tintedSvg(const QString& name, const QColor& color, int logicalSize)
{
    initResources();
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("There is no icon %ls.", qUtf16Printable(name));
        return {};
    }
    // Thin drawings need more ink to look as dark as the text beside them.
    const QByteArray stroke = logicalSize < 18 ? "stroke-width=\"1.8\"" : "stroke-width=\"1.6\"";
    return file.readAll()
        .replace("currentColor", color.name().toLatin1())
        .replace("stroke-width=\"2\"", stroke);
}

}
