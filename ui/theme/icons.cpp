// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "icons.h"

#include <QFile>
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
    const Key key{name, color.rgba(), logicalSize, devicePixelRatio};
    auto found = m_rendered.constFind(key);
    if (found == m_rendered.cend()) {
        const QByteArray svg = tintedSvg(name, color, logicalSize.height());
        found = m_rendered.insert(key, rendered(svg, logicalSize, devicePixelRatio));
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
