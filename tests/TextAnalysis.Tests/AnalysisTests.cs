using System.Globalization;
using System.Text.Json;

namespace Maillage.TextAnalysis.Tests;

public sealed class AnalysisTests
{
    private const string Minutes =
        "# Compte-rendu\nAtelier du 30 juin 2016 à Rennes (35)\n- exemple du réseau des cafés en Bretagne\n- Projet Hélianthe (Laval)\n"
        + "- L'association Les Haies Vives invite l'ADEME\n- Manque de relais\n- Comment faire ensemble ?";

    [Fact]
    public void The_JSON_has_every_list_of_its_contract()
    {
        var names = Given.Json(Minutes).EnumerateObject().Select(property => property.Name);

        names.ShouldBe([
            "text",
            "document",
            "places",
            "organisations",
            "people",
            "dates",
            "themes",
            "enablers",
            "barriers",
            "needs",
            "questions",
            "proposals",
            "practices",
            "commitments",
            "initiatives",
            "events",
            "amounts",
        ]);
    }

    [Fact]
    public void A_place_in_JSON_has_its_code_name_kind_and_reason()
    {
        var place = Given.Json(Minutes).GetProperty("places")[0];

        place.GetProperty("text").GetString().ShouldBe("Rennes (35)");
        place.GetProperty("kind").GetString().ShouldBe("commune");
        place.GetProperty("insee").GetString().ShouldBe("35238");
        place.GetProperty("why").GetString().ShouldBe("département indiqué : 35");
    }

    [Fact]
    public void A_departement_in_JSON_has_a_code_but_no_insee()
    {
        var place = Given.Json("En Loire-Atlantique").GetProperty("places")[0];

        (place.GetProperty("code").GetString(), place.GetProperty("insee").ValueKind).ShouldBe(("44", JsonValueKind.Null));
    }

    [Fact]
    public void Named_things_that_people_do_come_with_their_place()
    {
        var found = Given.Analyse(Minutes).Initiatives;

        found
            .Select(initiative => (initiative.Name, initiative.Place?.Name))
            .ShouldBe([("Réseau des cafés en Bretagne", "Bretagne"), ("Projet Hélianthe", "Laval")]);
    }

    [Fact]
    public void A_statement_in_JSON_says_who_says_it_and_under_which_title()
    {
        var said = Given.Json("# Atelier\n## Paroles d'habitants\n- Manque de relais").GetProperty("barriers")[0];

        (said.GetProperty("college").GetString(), said.GetProperty("section").GetString()).ShouldBe(("habitants", "Paroles d'habitants"));
    }

    [Fact]
    public void A_document_in_JSON_has_its_organiser_and_the_colleges_that_speak()
    {
        var document = Given
            .Json("# Atelier\nOrganisé par la CC Sevre Loire\n- Manque de relais, rappelle un éleveur")
            .GetProperty("document");

        document.EnumerateObject().Select(field => field.Name).ShouldBe(["title", "kind", "date", "organiser", "colleges", "sections"]);
        document.GetProperty("organiser").GetString().ShouldBe("CC Sevre Loire");
        document.GetProperty("colleges").EnumerateArray().Select(college => college.GetString()).ShouldBe(["socioeco"]);
    }

    [Fact]
    public void A_period_in_JSON_has_its_two_ends()
    {
        var date = Given.Json("Entre avril et septembre 2022").GetProperty("dates")[0];

        (date.GetProperty("iso").GetString(), date.GetProperty("iso2").GetString()).ShouldBe(("2022-04", "2022-09"));
    }

    [Fact]
    public void An_initiative_in_JSON_names_the_organisations_of_its_own_words()
    {
        var initiative = Given.Json("- Projet Hélianthe (Laval), avec l'ADEME\n- L'INSEE compte").GetProperty("initiatives")[0];

        initiative.GetProperty("actors").EnumerateArray().Select(actor => actor.GetString()).ShouldBe(["ADEME"]);
    }

    [Fact]
    public void Organisations_are_found_by_form_and_by_acronym()
    {
        var text = Given.Text(Minutes);

        Given.Analyzer.Analyze(text).Organisations.Select(found => found.Quote(text)).ShouldBe(["association Les Haies Vives", "ADEME"]);
    }

    [Fact]
    public void A_meeting_and_a_day_make_an_event()
    {
        var happening = Given.Analyse(Minutes).Events.ShouldHaveSingleItem();

        (happening.Name, happening.Iso, happening.Place!.Name).ShouldBe(("Atelier, Rennes", "2016-06-30", "Rennes"));
    }

    [Fact]
    public void The_same_text_always_gives_the_same_JSON() => Given.Json(Minutes).GetRawText().ShouldBe(Given.Json(Minutes).GetRawText());

    [Fact]
    public void Every_reason_has_a_sentence_in_French_and_in_English()
    {
        foreach (var code in Reason.Codes)
        {
            var reason = new Reason(code, "x", "y");
            reason.In(CultureInfo.GetCultureInfo("fr")).ShouldNotBe(reason.In(CultureInfo.GetCultureInfo("en")));
        }
    }
}
