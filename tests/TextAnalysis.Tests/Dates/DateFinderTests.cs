namespace Maillage.TextAnalysis.Tests.Dates;

public sealed class DateFinderTests
{
    [Theory]
    [InlineData("Atelier du 30 JUIN 2016", "2016-06-30")]
    [InlineData("Le 1er octobre 2021", "2021-10-01")]
    [InlineData("le 30/06/2016", "2016-06-30")]
    [InlineData("le 3.5.21", "2021-05-03")]
    [InlineData("le 2016-06-30 à midi", "2016-06-30")]
    [InlineData("les 10 et 24 mars 2022", "2022-03-10 2022-03-24")]
    [InlineData("fin mai 2022", "2022-05")]
    [InlineData("En 2022, tout change", "2022")]
    [InlineData("d'ici 2030", "2030")]
    [InlineData("le jeudi 23 avril", "--04-23")]
    [InlineData("le jeudi 23 avril, puis vendredi 24", "--04-23")]
    [InlineData("parti depuis sept. 2023", "2023-09")]
    [InlineData("Les canalisations posées avant 1985 ont disparu", "1985")]
    [InlineData("Sécheresse de 2022 : la moitié des plants", "2022")]
    [InlineData("2017 | refus du permis", "2017")]
    [InlineData("Lettre n° 31, mai 2024", "2024-05")]
    public void A_date_is_given_in_ISO(string text, string iso) => Isos(text).ShouldBe(iso);

    [Theory]
    [InlineData("du 3 au 5 mai 2022", "2022-05-03/2022-05-05")]
    [InlineData("27-29 septembre 2022", "2022-09-27/2022-09-29")]
    [InlineData("du 4 septembre au 20 octobre 2023", "2023-09-04/2023-10-20")]
    [InlineData("du 20 décembre au 5 janvier 2023", "2022-12-20/2023-01-05")]
    [InlineData("du lundi 3 juin 2024 au vendredi 7 juin 2024", "2024-06-03/2024-06-07")]
    [InlineData("entre avril et septembre 2022", "2022-04/2022-09")]
    [InlineData("de novembre à février 2024", "2023-11/2024-02")]
    [InlineData("Le 3 mai 2020. De novembre à février", "2020-05-03/ 2020-11/2021-02")]
    [InlineData("les 10 et 24 mars 2022", "2022-03-10/ 2022-03-24/")]
    [InlineData("le 3 mai 2022, au 5 de la rue", "2022-05-03/")]
    [InlineData("du 31 juin 2022 au 5 juillet 2022, et jeudi 7", "2022-07-05/ 2022-07-07/")]
    public void A_period_has_two_ends_and_two_days_have_one_each(string text, string ends) =>
        string.Join(' ', Given.Analyse(text).Dates.Select(date => $"{date.Iso}/{date.Iso2}")).ShouldBe(ends);

    [Theory]
    [InlineData("3 allée du 8 mai 1945")]
    [InlineData("rue du 11 novembre 1918")]
    [InlineData("12 personnes et 3 tables")]
    [InlineData("Le 31 avril 2022")]
    [InlineData("Le budget est de 2022 euros")]
    [InlineData("environ 2000 personnes")]
    [InlineData("les 2010 habitants du bourg")]
    [InlineData("une somme de 12 2020 €")]
    [InlineData("il mars")]
    public void What_only_resembles_a_date_is_left(string text) => Isos(text).ShouldBeEmpty();

    [Theory]
    [InlineData("Le 30 juin 2016. Suite du 14 avril dernier", "2016-06-30 2016-04-14")]
    [InlineData("En 2021 et en 2022. Puis le jeudi 7 avril", "2021 2022 2022-04-07")]
    [InlineData("Mai 2023. Depuis le 1er septembre 2022. Fête samedi 3 juin", "2023-05 2022-09-01 2023-06-03")]
    [InlineData("Vendredi 27 septembre 2024. C'était jeudi 26, au café", "2024-09-27 2024-09-26")]
    [InlineData("Réunion du 16 novembre 2023. Dix bénévoles d'ici fin avril", "2023-11-16 2024-04")]
    [InlineData("Atelier du 23/01/2024. Écrire avant le 15/02", "2024-01-23 2024-02-15")]
    public void A_missing_year_is_the_documents(string text, string isos) => Isos(text).ShouldBe(isos);

    [Fact]
    public void A_known_day_of_the_document_gives_the_year() =>
        Isos("Rendez-vous le 23 avril", new AnalysisContext { Date = new DateOnly(2020, 4, 1) }).ShouldBe("2020-04-23");

    private static string Isos(string text, AnalysisContext? context = null) =>
        string.Join(' ', Given.Analyse(text, context).Dates.Select(date => date.Iso));
}
