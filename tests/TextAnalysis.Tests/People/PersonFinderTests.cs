namespace Maillage.TextAnalysis.Tests.People;

public sealed class PersonFinderTests
{
    [Theory]
    [InlineData("Hier, Sophie Durandeau a parlé", "Sophie Durandeau")]
    [InlineData("Selon Jean-Marc de La Tour, oui", "Jean-Marc de La Tour")]
    [InlineData("Karim BENALI a proposé", "Karim BENALI")]
    [InlineData("DURANDEAU Sophie, excusée", "DURANDEAU Sophie")]
    [InlineData("Mme Durandeau préside", "Mme Durandeau")]
    [InlineData("Zorvan Quillec, maire de Dinan, ouvre", "Zorvan Quillec")]
    [InlineData("Pauline : il faut se parler", "Pauline")]
    [InlineData("Pauline (Laval) : il faut se parler", "Pauline")]
    [InlineData("Écrire à s.durandeau@exemple.fr vite", "s.durandeau@exemple.fr")]
    [InlineData("Appeler le 02 41 00 00 17 le soir", "02 41 00 00 17")]
    [InlineData("Appeler +33 6.00.00.00.17", "+33 6.00.00.00.17")]
    [InlineData("La secrétaire de séance, F. Durandeau", "F. Durandeau")]
    [InlineData("Vu avec le Dr Durandeau hier", "Dr Durandeau")]
    [InlineData("M. DURANDEAU PROPOSE D'OUVRIR UN CENTRE", "M. DURANDEAU")]
    [InlineData("PRESENTS : MME SOPHIE DURANDEAU, ABSENTS : PERSONNE", "MME SOPHIE DURANDEAU")]
    [InlineData("Vu avec F. Durandeau-Quillec hier", "F. Durandeau-Quillec")]
    [InlineData("Y. Le Quillec, chargé de prévention", "Y. Le Quillec")]
    [InlineData("Le café de la place : Sophie Durandeau", "Sophie Durandeau")]
    public void A_person_is_found(string text, string trace) => Found(text).ShouldBe([trace]);

    [Theory]
    [InlineData("La rue Victor Hugo est fermée")]
    [InlineData("Le lycée Marie Curie participe")]
    [InlineData("Une plaine à Saint-Denis")]
    [InlineData("Les élus de Rennes parlent")]
    [InlineData("Numéro 0123, SIREN 200067866")]
    [InlineData("Pierre et sable")]
    [InlineData("A. Le bourg dortoir")]
    [InlineData("Monsieur le Maire de Laval ouvre la séance")]
    [InlineData("Une visite à La Ferté-Bernard")]
    public void What_only_resembles_a_person_is_left(string text) => Found(text).ShouldBeEmpty();

    [Fact]
    public void Under_participants_every_line_is_a_person() =>
        Found("# Participants\nSophie Durandeau\nPauline\nKarim BENALI, Yann Le Goff\n# Suite\nLa suite")
            .ShouldBe(["Sophie Durandeau", "Pauline", "Karim BENALI", "Yann Le Goff"]);

    [Fact]
    public void An_address_says_whose_it_is() =>
        Found("Zorvana Quillec <z.quillec@exemple.fr>").ShouldBe(["Zorvana Quillec", "z.quillec@exemple.fr"]);

    [Fact]
    public void Once_named_whole_a_person_is_known_by_first_name_alone() =>
        Found("Joël Durandeau anime.\nPuis Joel conclut, et Durandeau sourit.").ShouldBe(["Joël Durandeau", "Joel", "Durandeau"]);

    [Fact]
    public void A_trace_says_what_it_is() =>
        Given.Analyse("s.durandeau@exemple.fr").People.ShouldHaveSingleItem().Trace.ShouldBe(PersonTrace.Email);

    private static IEnumerable<string> Found(string lines)
    {
        var text = Given.Text(lines);
        return Given.Analyzer.Analyze(text).People.Select(person => person.Quote(text));
    }
}
