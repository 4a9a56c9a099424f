using Maillage.Sources.Import;
using Maillage.TextAnalysis;

namespace Maillage.Sources.Tests;

public sealed class ProposedNamesTests
{
    private const string Text =
        "Odile Vastrec et Zoline parlent. Zoline écrit à o@exemple.fr. Odile Vastrec répond, o@exemple.fr aussi. Odile Vastrec";

    [Fact]
    public void A_full_name_or_an_address_is_withheld_wherever_it_stands_a_single_name_only_where_it_was_seen()
    {
        var names = Names(
            Seen("Odile Vastrec", PersonTrace.Name),
            Seen("Zoline", PersonTrace.Name),
            Seen("o@exemple.fr", PersonTrace.Email)
        );

        names.Count(name => name.Words == "Odile Vastrec").ShouldBe(3);
        names.Count(name => name.Words == "o@exemple.fr").ShouldBe(2);
        names.Count(name => name.Words == "Zoline").ShouldBe(1);
        names.ShouldAllBe(name => Text.Substring(name.Start, name.End - name.Start) == name.Words);
    }

    [Fact]
    public void A_name_that_begins_as_another_does_is_withheld_with_it()
    {
        var names = Names(Seen("Odile Vastrec", PersonTrace.Name), Seen("Odile V", PersonTrace.Name));

        names.Count(name => name.Words == "Odile Vastrec").ShouldBe(3);
        names.Count(name => name.Words == "Odile V").ShouldBe(3);
    }

    [Fact]
    public void A_text_without_people_withholds_nothing() => Names().ShouldBeEmpty();

    private static PersonMention Seen(string words, PersonTrace trace)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return new(start, start + words.Length, 1, new Reason("person.name")) { Trace = trace };
    }

    private static IReadOnlyList<WithheldName> Names(params PersonMention[] people) =>
        new Proposals(
            ExactQuoteTests.TextOf(Text),
            new Analysis { Document = new("", DocumentKind.Other, null, []), People = people },
            places: null!, // names lie in no place
            ThemeVocabulary.BuiltIn
        ).Names();
}
