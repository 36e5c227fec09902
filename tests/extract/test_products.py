"""The goods of a figure: what a flow is of, and what it mainly consists of."""

from __future__ import annotations

import pytest

from .reading import read

HEAD = {
    "en": "Yerevan, 8 February 2023. Armenia trades with Georgia.",
    "ru": "Ереван, 8 февраля 2023 года. Армения торгует с Грузией.",
    "kk": "Ереван, 2023 жылғы 8 ақпан. Армения Грузиямен сауда жасайды.",
    "uz": "Yerevan, 2023-yil 8-fevral. Armaniston Gruziya bilan savdo qiladi.",
}

GOODS = [
    ("en", "Exports reached $536 million, led by gold and copper, while imports rose to $218 million.", [None, None]),
    ("en", "In 2022 exports to Georgia, mainly gold and copper, amounted to $536 million.", [None]),
    ("en", "Exports reached $536 million, including gold worth $436 million.", [None, "gold"]),
    ("en", "In 2022 exports of gold to Georgia reached $436 million, mainly by air.", ["gold"]),
    ("ru", "Экспорт составил 536 млн долларов, в основном золото и медь, а импорт – 218 млн долларов.", [None, None]),
    ("ru", "Экспорт в Грузию, главным образом золота и меди, составил 536 млн долларов.", [None]),
    ("ru", "Экспорт золота в Грузию составил 436 млн долларов, в основном по воздуху.", ["gold"]),
    ("kk", "2022 жылы экспорт 536 млн долларға жетті, негізінен алтын мен мыс шығарылды.", [None]),
    ("kk", "2022 жылы алтын экспорты 436 млн долларға жетті.", ["gold"]),
    ("uz", "2022-yilda eksport 536 mln dollarga yetdi, asosan oltin va mis sotildi.", [None]),
    ("uz", "2022-yilda oltin eksporti 436 mln dollarga yetdi.", ["gold"]),
]


@pytest.mark.parametrize(("language", "sentence", "goods"), GOODS)
def test_what_a_flow_mainly_consists_of_is_not_all_of_it(language: str, sentence: str, goods: list[str | None]) -> None:
    rows = read(f"{HEAD[language]}\n\n{sentence}", language=language)
    assert [row.get("product") for row in rows] == goods


EXPORTS = {
    "en": "Exports of {} from Armenia to Georgia reached $5 million in 2022.",
    "ru": "В 2022 году экспорт {} из Армении в Грузию составил 5 млн долларов.",
    "kk": "2022 жылы Арменияның Грузияға {} экспорты 5 млн доллар болды.",
    "uz": "2022-yilda Armanistonning Gruziyaga {} eksporti 5 mln dollarni tashkil etdi.",
    "ky": "2022-жылы Армениянын Грузияга {} экспорту 5 млн доллар болду.",
}
SAME = [
    ("clothing", "garments", "одежды", "киім", "kiyim-kechak", "кийим-кече"),
    ("dairy products", "milk powder", "молочной продукции", "сүт өнімдері", "sut mahsulotlari", "сүт азыктары"),
    (
        "fruit and vegetables",
        "vegetables and fruit",
        "плодоовощной продукции",
        "көкөніс пен жеміс",
        "meva-sabzavot",
        "",
    ),
    ("rolled metal", "rolled metal", "проката", "прокат", "metall prokati", "металл прокаты"),
    ("liquefied gas", "LNG", "сжиженного газа", "сұйытылған газ", "suyultirilgan gaz", "суюлтулган газ"),
    ("coffee", "coffee", "кофе", "кофе", "qahva", "кофе"),
    ("wine", "wine", "вин", "шарап", "vino", "шарап"),
    ("iron ore", "iron ore", "железной руды", "темір кені", "temir rudasi", "темир кени"),
    ("footwear", "shoes", "обуви", "аяқ киім", "poyabzal", "бут кийим"),
    ("legumes", "lentils", "фасоли", "бұршақ", "loviya", "төө буурчак"),
]


@pytest.mark.parametrize(("goods", "en", "ru", "kk", "uz", "ky"), SAME)
def test_goods_have_one_name_in_all_languages(goods: str, en: str, ru: str, kk: str, uz: str, ky: str) -> None:
    printed = {"en": en, "ru": ru, "kk": kk, "uz": uz, "ky": ky}
    for language in filter(printed.get, printed):
        rows = read(EXPORTS[language].format(printed[language]), language=language)
        assert [(row["indicator"], row.get("product")) for row in rows] == [("trade.exports", goods)], language


SEVERAL = [
    # goods told together are one, and no figure of all goes to the last
    ("en", "Exports of wheat and wine to Georgia reached $9 million.", ["wheat and wine"]),
    ("en", "Armenia exported $9 million worth of wheat, wine and copper to Georgia.", ["wheat, wine and copper"]),
    ("ru", "Армения продала в Грузию мясо птицы, сахар и кукурузу на 64 млн долларов.", ["poultry, sugar and maize"]),
    ("kk", "Арменияның Грузияға мырыш пен никель экспорты 38 млн доллар болды.", ["zinc and nickel"]),
    # each of two figures has its own
    ("en", "Exports of wheat and wine were $9 million and $3 million respectively.", ["wheat", "wine"]),
    ("en", "Exports of wheat rose to $9 million, exports of wine to $3 million.", ["wheat", "wine"]),
    (
        "ru",
        "Экспорт обуви вырос на 12%, до 9 млн долларов, экспорт мебели — до 7 млн.",
        ["footwear", "footwear", "furniture"],
    ),
    ("uz", "Palma yog‘i importi 21 mln dollar, poyabzal eksporti 1 mln dollar bo‘ldi.", ["vegetable oil", "footwear"]),
    ("kk", "Мырыш экспорты 21 млн доллар, шарап экспорты 5 млн доллар болды.", ["zinc", "wine"]),
    (
        "en",
        "Exports of fruit and vegetables reached $9 million, exports of meat $2 million.",
        ["fruit and vegetables", "meat"],
    ),
]


@pytest.mark.parametrize(("language", "sentence", "goods"), SEVERAL)
def test_each_figure_has_its_goods(language: str, sentence: str, goods: list[str]) -> None:
    rows = read(f"{HEAD[language]}\n\n{sentence}", language=language)
    assert [row.get("product") for row in rows] == goods
