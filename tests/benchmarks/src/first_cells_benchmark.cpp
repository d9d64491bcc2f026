// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// first_cells_benchmark TABLE   opens a table page by a click and prints first_ms: from the release
// of
//                               the mouse to the end of the first paint event that held rows
#include "measure.h"

#include "browse/browse_page.h"
#include "grid/grid_view.h"
#include "theme/icons.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMainWindow>
#include <QMouseEvent>
#include <QPushButton>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace tw::bench;

namespace {

constexpr int kSettleMs = 300;
constexpr int kPatienceMs = 30'000;

/// A window with a button that opens one table page, as an entry of the object list does.
class Opener
{
public:
    Opener(tw::UiContext context, std::shared_ptr<const tw::Adapter> adapter, const QString& table)
        : m_context(context)
        , m_adapter(std::move(adapter))
        , m_table{{}, table}
    {
        m_window.setCentralWidget(m_button);
        m_window.resize(1280, 800);
        QObject::connect(m_button, &QPushButton::clicked, m_button, [this] { openPage(); });
        m_window.show();
    }

    void click()
    {
        send(QEvent::MouseButtonPress, Qt::LeftButton);
        m_clock.start();
        send(QEvent::MouseButtonRelease, Qt::NoButton);
    }

private:
    void send(QEvent::Type type, Qt::MouseButtons held)
    {
        const QPointF middle = m_button->rect().center();
        QMouseEvent event(
            type, middle, m_button->mapToGlobal(middle), Qt::LeftButton, held, Qt::NoModifier);
        QCoreApplication::sendEvent(m_button, &event);
    }

    void openPage()
    {
        auto* const page = new tw::BrowsePage(m_context, m_adapter, m_table);
        QObject::connect(&page->grid(), &tw::GridView::firstRowsPainted, page, [this] {
            report("first_ms", milliseconds(m_clock.nsecsElapsed()));
            QCoreApplication::quit();
        });
        QObject::connect(page, &tw::Page::stateChanged, page, [page] {
            if (const std::optional<tw::Error> error = page->error())
                giveUp(error->toText());
        });
        m_window.takeCentralWidget()->deleteLater();
        m_window.setCentralWidget(page);
        page->controller().open();
    }

    tw::UiContext m_context;
    std::shared_ptr<const tw::Adapter> m_adapter;
    tw::QualifiedName m_table;
    QMainWindow m_window;
    QPushButton* m_button = new QPushButton(u"Open"_s);
    QElapsedTimer m_clock;
};

}

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    tw::Theme theme;
    theme.apply(application, tw::ThemeName::Light);
    const tw::Icons icons(theme);
    const auto adapter = adapterOf(serverConfig());
    must(adapter->catalog(tw::CallOptions())); // the object list is there before anyone clicks

    Opener opener({theme, icons}, adapter, QApplication::arguments().value(1));
    QTimer::singleShot(kSettleMs, &application, [&opener] { opener.click(); });
    QTimer::singleShot(kPatienceMs, &application, [] { giveUp(u"No row was painted in time."_s); });
    return QApplication::exec();
}
