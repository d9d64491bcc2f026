// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/grid_table.h"
#include "grid/grid_view.h"
#include "test_program.h"
#include "toolkit/elided_label.h"
#include "toolkit/flow_layout.h"
#include "toolkit/header_widths.h"
#include "toolkit/icon_label.h"
#include "toolkit/notice_bar.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QStandardItemModel>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace tw;
using namespace Qt::StringLiterals;

/// Parts that many pages are made of: whether they can be read wherever they stand.
class SmallPartsTest final : public QObject
{
    Q_OBJECT

    Theme m_theme;
    Icons m_icons{m_theme};

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp, ThemeName::Light); }

    void whatHasNoRoomIsInTheToolTip()
    {
        ElidedLabel label;
        label.setText(u"Rows 1 to 100 of <b>exactly</b> 12,345"_s);
        label.setNote(u"Counted & done"_s);
        label.resize(label.sizeHint());
        label.show();
        const auto tip = [&label] {
            QHelpEvent event(QEvent::ToolTip, QPoint(1, 1), label.mapToGlobal(QPoint(1, 1)));
            QCoreApplication::sendEvent(&label, &event);
            return label.toolTip();
        };
        QVERIFY(!tip().contains(u"12,345"_s));
        QVERIFY(tip().contains(u"Counted"_s));
        QVERIFY(label.minimumSizeHint().width() < label.sizeHint().width() / 2);
        const QImage whole = label.grab().toImage();
        label.resize(label.sizeHint().width() / 2, label.height());
        QVERIFY2(tip().contains(u"&lt;b&gt;exactly&lt;/b&gt; 12,345"_s), qPrintable(tip()));
        // It is not the beginning of the whole: an ellipsis stands at its end.
        const QImage half = label.grab().toImage();
        QVERIFY(half != whole.copy(half.rect()));
    }

    void theIconOfANoticeStandsAtItsFirstLine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("one line") << u"Saved."_s;
        QTest::newRow("three lines") << u"Not saved.\nOne\nTwo"_s;
    }

    void theIconOfANoticeStandsAtItsFirstLine()
    {
        QFETCH(const QString, text);
        NoticeBar bar({m_theme, m_icons}, u"test"_s);
        bar.show(NoticeBar::Kind::Error, {text, {}, {}, {}});
        bar.resize(600, bar.sizeHint().height());
        QVERIFY(QTest::qWaitForWindowExposed(&bar));
        const auto* icon = bar.findChild<IconLabel*>();
        const auto* label = bar.findChild<QLabel*>(u"test.notice.text"_s);
        const auto* close = bar.findChild<QToolButton*>(u"test.notice.close"_s);
        const int line
            = label->y() + label->contentsRect().top() + label->fontMetrics().height() / 2;
        QVERIFY2(qAbs(icon->geometry().center().y() - line) <= 1,
            qPrintable(u"%1, %2"_s.arg(icon->geometry().center().y()).arg(line)));
        QVERIFY(qAbs(close->geometry().center().y() - line) <= 1);
        QVERIFY(label->height() >= label->heightForWidth(label->width()));
    }

    void titlesOfColumnsFit()
    {
        QStandardItemModel model(1, 3);
        model.setHorizontalHeaderLabels({u"a"_s, QString(60, u'W'), u"rest"_s});
        QTreeView view;
        view.setModel(&model);
        view.header()->setStretchLastSection(false);
        view.header()->setSectionResizeMode(2, QHeaderView::Stretch);
        view.setColumnWidth(0, 200);
        fitTitles(*view.header());
        QCOMPARE(view.columnWidth(0), 200);
        QVERIFY(view.columnWidth(1) >= view.header()->sectionSizeHint(1));
        QCOMPARE(view.header()->sectionResizeMode(2), QHeaderView::Stretch);
    }

    void whatDoesNotFitGoesToTheNextLine()
    {
        QWidget place;
        auto* layout = new FlowLayout(&place);
        layout->setContentsMargins(5, 5, 5, 5);
        layout->setSpacing(2);
        QList<QWidget*> parts;
        for (int number = 0; number < 3; ++number) {
            parts.append(new QWidget(&place));
            parts.constLast()->setFixedSize(50, 20);
            layout->addWidget(parts.constLast());
        }
        QCOMPARE(layout->heightForWidth(164), 30);
        QCOMPARE(layout->heightForWidth(163), 52);
        QCOMPARE(layout->heightForWidth(20), 74);
        QCOMPARE(layout->minimumSize(), QSize(60, 30));
        place.resize(163, 52);
        place.show();
        QCOMPARE(parts.at(1)->pos(), QPoint(57, 5));
        QCOMPARE(parts.at(2)->pos(), QPoint(5, 27));
        place.setLayoutDirection(Qt::RightToLeft);
        layout->activate();
        QCOMPARE(parts.at(0)->x(), 163 - 55);
        delete parts.takeFirst();
        QCOMPARE(layout->count(), 2);
    }

    void theGridIsNeverMirrored()
    {
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        {
            const GridView grid({m_theme, m_icons});
            QCOMPARE(grid.layoutDirection(), Qt::LeftToRight);
            QCOMPARE(grid.findChild<GridTable*>()->layoutDirection(), Qt::LeftToRight);
        }
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }
};

TW_TEST(SmallPartsTest)
#include "small_parts_test.moc"
