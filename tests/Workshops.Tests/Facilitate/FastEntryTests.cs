using Maillage.Commons.Contracts;
using Maillage.Workshops.Facilitate;

namespace Maillage.Workshops.Tests.Facilitate;

public sealed class FastEntryTests
{
    private static readonly ContributionKind[] Columns = [ContributionKind.Moteur, ContributionKind.Frein];

    [Theory]
    [InlineData("f trop de dossiers", ContributionKind.Frein, "trop de dossiers")]
    [InlineData("F\u00a0: trop de dossiers", ContributionKind.Frein, "trop de dossiers")]
    [InlineData("m: on se connaît", ContributionKind.Moteur, "on se connaît")]
    [InlineData("Frein : trop de dossiers", ContributionKind.Frein, "trop de dossiers")]
    [InlineData("moteurs: on se connaît", ContributionKind.Moteur, "on se connaît")]
    [InlineData("Barrier: too many forms", ContributionKind.Frein, "too many forms")]
    [InlineData("Moteur\tOn se connaît", ContributionKind.Moteur, "On se connaît")]
    public void A_letter_or_the_name_of_a_column_tells_where_a_line_goes(string typed, ContributionKind kind, string text)
    {
        var line = FastEntry.Read(typed, Columns).ShouldHaveSingleItem();

        (line.Kind, line.Text, line.Why).ShouldBe((kind, text, null));
    }

    [Theory]
    [InlineData("Fermer les yeux")]
    [InlineData("Moteur de la coopération")]
    [InlineData("Le frein : trop de dossiers")]
    [InlineData("M. le maire écoute")]
    [InlineData("12 communes se parlent")]
    public void A_sentence_that_begins_like_a_key_is_a_sentence(string typed) =>
        FastEntry.Read(typed, Columns).ShouldHaveSingleItem().Text.ShouldBe(typed);

    [Fact]
    public void A_line_without_key_goes_where_the_one_before_went_and_the_first_one_to_the_last_column() =>
        FastEntry
            .Read("Inertie\nm on se connaît\non se fait confiance", Columns)
            .Select(line => line.Kind)
            .ShouldBe([ContributionKind.Frein, ContributionKind.Moteur, ContributionKind.Moteur]);

    [Fact]
    public void A_pasted_list_keeps_its_headings_and_loses_its_bullets()
    {
        var lines = FastEntry.Read(
            "Moteurs :\r\n- On se connaît\r\n• Un lieu ouvert\r\n\r\nFreins\r\n1. Trop de dossiers\r\n2) Inertie",
            Columns
        );

        lines
            .Select(line => (line.At, line.Kind, line.Text))
            .ShouldBe([
                (2, ContributionKind.Moteur, "On se connaît"),
                (3, ContributionKind.Moteur, "Un lieu ouvert"),
                (6, ContributionKind.Frein, "Trop de dossiers"),
                (7, ContributionKind.Frein, "Inertie"),
            ]);
    }

    [Fact]
    public void A_line_that_cannot_be_sent_says_why_and_the_others_can()
    {
        var lines = FastEntry.Read($"b un local\nf {new string('x', LineText.Longest + 1)}\nf inertie", Columns);

        lines.Select(line => line.Why?.Code).ShouldBe(["line.no-column", "line.too-long", null]);
    }

    [Fact]
    public void More_lines_than_a_room_writes_are_not_sent_at_once() =>
        FastEntry
            .Read(string.Join('\n', Enumerable.Repeat("f inertie", FastEntry.MostLines + 1)), Columns)[^1]
            .Why!.Code.ShouldBe("entry.too-many");

    [Fact]
    public void Every_kind_has_a_key_of_its_own_that_leads_back_to_it()
    {
        var kinds = Enum.GetValues<ContributionKind>();

        kinds.ShouldAllBe(kind => FastEntry.Read($"{FastEntry.KeyOf(kind)} mots", kinds).Single().Kind == kind);
    }
}
