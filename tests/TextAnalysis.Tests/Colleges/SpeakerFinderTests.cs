namespace Maillage.TextAnalysis.Tests.Colleges;

public sealed class SpeakerFinderTests
{
    [Fact]
    public void Every_word_of_the_file_is_heard_in_its_example()
    {
        foreach (var (college, rule) in Rules())
        {
            Heard(rule.Example).ShouldBe(college, $"{rule.Words}: {rule.Example}");
        }
    }

    [Fact]
    public void Every_word_of_the_file_is_left_in_its_counter_example()
    {
        foreach (var (college, rule) in Rules())
        {
            Heard(rule.CounterExample).ShouldNotBe(college, $"{rule.Words}: {rule.CounterExample}");
        }
    }

    [Theory]
    [InlineData("# Les élus\n- Manque de relais", "elus")]
    [InlineData("# Paroles d'habitants du bourg\n- Manque de relais", "habitants")]
    [InlineData("# Groupe 2 : agents\n- Manque de relais", "agents")]
    [InlineData("# Ce que disent les commerçants\n- Manque de relais", "socioeco")]
    [InlineData("Côté associations :\n- Manque de relais", "habitants")]
    [InlineData("Odile Rambaud (maire) :\n- Manque de relais", "elus")]
    [InlineData("Bilan\n- Une chercheuse : manque de relais", "recherche")]
    [InlineData("- Manque de relais, rappelle la préfète", "etat")]
    [InlineData("Présente : Odile Rambaud, maraîchère\nOdile Rambaud souligne un manque de relais.", "socioeco")]
    [InlineData("La maire rappelle la date. Il y a, dit-elle, un manque de relais.", "elus")]
    [InlineData("Registre\nN° 3 – anonyme : manque de relais", "habitants")]
    public void Who_speaks_is_told_by_a_title_the_sentence_or_the_head_of_an_entry(string lines, string college) =>
        Of(lines).ShouldBe(college);

    [Theory]
    [InlineData("# Élus et habitants\n- Manque de relais")]
    [InlineData("# Formation des élus\n- Manque de relais")]
    [InlineData("# Les freins pour les habitants\n- Manque de relais")]
    [InlineData("- Habitants : 3 200. Manque de relais")]
    [InlineData("- Manque de relais auprès des élus")]
    [InlineData("- Manque de relais, rappelle Denis")]
    [InlineData("| État\n- Manque de relais")]
    [InlineData("- Manque de relais entre agents et élus")]
    public void Who_is_only_spoken_of_does_not_speak(string lines) => Of(lines).ShouldBeNull();

    [Theory]
    [InlineData("- Les maires recensent les logements avant le 20 décembre", "elus")]
    [InlineData("- L'ARS s'engage à financer l'étude", "etat")]
    [InlineData("- Antoine enverra le tableau avant le 28/02", null)]
    public void A_commitment_is_its_doers(string line, string? college) =>
        Given.Analyse("# Engagements\n" + line).Statements.First(said => said.Kind is StatementKind.Commitment).College.ShouldBe(college);

    [Theory]
    [InlineData("# Atelier\n## Freins\n- Manque de relais", "Freins")]
    [InlineData("# Atelier\n- Ce qui coince\n  - Manque de relais", "Ce qui coince")]
    [InlineData("# Atelier\nIl y a un manque de relais.", "Atelier")]
    [InlineData("Il y a un manque de relais.", null)]
    public void A_statement_says_under_which_title_it_stands(string lines, string? section) =>
        Given.Analyse(lines).Statements.First(said => said.Kind is StatementKind.Barrier).Section.ShouldBe(section);

    [Fact]
    public void A_document_tells_who_speaks_in_it()
    {
        const string Lines =
            "# Compte-rendu\nPrésents : Odile Rambaud, maire\nExcusé : Karim Benarous, préfet\n- Un éleveur : manque de relais";

        Given.Analyse(Lines).Document.Colleges.ShouldBe(["elus", "socioeco"]);
    }

    private static string? Of(string lines) => Given.Analyse(lines).Statements.First(said => said.Kind is StatementKind.Barrier).College;

    // Who is heard in a sentence, whatever it says.
    private static string? Heard(string sentence)
    {
        var reading = new Reading(Given.Text(sentence));
        var speakers = new SpeakerFinder(reading, PersonFinder.Find(reading, Given.SmallGazetteer));
        return speakers.Of(new Statement(0, 1, 1, new Reason("statement.words", "")) { Kind = StatementKind.Barrier });
    }

    private static IEnumerable<(string College, CollegeRule Rule)> Rules() =>
        CollegeFile.BuiltIn.Colleges.SelectMany(college => college.People.Concat(college.Bodies).Select(rule => (college.Id, rule)));
}
