namespace Maillage.EndToEnd;

/// <summary>The main job once more, begun in a terminal.</summary>
public sealed class FromTheCommandLine(Browsers browsers)
{
    [Fact]
    public async Task Documents_imported_by_a_command_are_found_by_a_command_and_served()
    {
        await using var instance = await Instance.Prepare();
        var import = await instance.Run(["import", .. SampleDocuments.All, "--accept", "0.7"]);
        import.Code.ShouldBe(0, import.Error);
        (await instance.Run("search", "\"enjeu de médiation\"")).Output.ShouldContain("enjeu de mediation");
        (await instance.Run("search", "« insuffisance de l’accompagnement »")).Output.ShouldContain("Insuffisance de l'accompagnement");

        await instance.Serve();
        var visitor = await browsers.Window(instance.Address);
        await visitor.Finds("« enjeu de médiation »", "enjeu de mediation");
        await visitor.ShowsOnTheMap("Un garage solidaire tenu par des retraités", "Dinan");
        await visitor.ShowsOnTheMap("Un toit solaire partagé entre voisins", "Loos-en-Gohelle");
        await browsers.SayTheSameWithoutScripts(instance.Address, "Un garage solidaire tenu par des retraités");
        await visitor.LeadsBack("Une légumerie pour les cantines", "Lamballe-Armor (22) : une légumerie pour les cantines");
        await visitor.Context.CloseAsync();
    }

    [Fact]
    public async Task The_five_real_documents_are_found_and_served_as_well()
    {
        var documents = SampleDocuments.Real;
        await using var instance = await Instance.Prepare();
        var import = await instance.Run(["import", .. documents, "--accept", "0.6"]);
        import.Code.ShouldBe(0, import.Error);
        (await instance.Run("search", "\"enjeu d’ingénierie\"")).Output.ShouldContain("enjeu d'ingenierie");
        (await instance.Run("search", "« insuffisance de l’ingénierie »")).Output.ShouldContain("Insuffisance de l'ingénierie");

        await instance.Serve();
        var visitor = await browsers.Window(instance.Address);
        await visitor.Finds("« enjeu d’ingénierie »", "enjeu d'ingenierie");
        await visitor.Finds("« insuffisance de l’ingénierie »", "Insuffisance de l'ingénierie");
        await visitor.ShowsOnTheMap("Dinan", "Dinan");
        await visitor.LeadsBack("Dinan", "voir exemple à Dinan");
        await visitor.Context.CloseAsync();
    }
}
