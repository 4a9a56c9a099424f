namespace Maillage.EndToEnd;

/// <summary>The main job: from documents on a disk to a map, a search and quotes that lead back.</summary>
public sealed class FromDocumentsToTheMap(Browsers browsers)
{
    [Fact]
    public async Task A_facilitator_imports_her_documents_reviews_one_with_the_keyboard_and_sees_them_come_alive()
    {
        await using var instance = await Instance.Start();
        var page = await browsers.Window(instance.Address);
        var trace = Trace.Of(page);
        await page.BecomesAdministrator(instance.FirstLink);

        await page.Imports(
            SampleDocuments.All,
            new FilePayload
            {
                Name = "vide.txt",
                MimeType = "text/plain",
                Buffer = [],
            }
        );
        await Expect(page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "vide.txt" })).ToContainTextAsync("Ce fichier est vide");
        await ReviewLetterAndComeBack(page);
        await ReviewMinutesWithTheKeyboard(page);

        await page.Finds("« enjeu de médiation »", "enjeu de mediation");
        await page.Finds("« insuffisance de l’accompagnement »", "Insuffisance de l'accompagnement");
        await page.ShowsOnTheMap("Un garage solidaire tenu par des retraités", "Dinan");
        await page.ShowsOnTheMap("Un toit solaire partagé entre voisins", "Loos-en-Gohelle");
        await browsers.SayTheSameWithoutScripts(
            instance.Address,
            "Un garage solidaire tenu par des retraités",
            "Un toit solaire partagé entre voisins"
        );
        await page.LeadsBack("Un toit solaire partagé entre voisins", "Loos-en-Gohelle (62) : un toit solaire partagé entre voisins");
        trace.OnlyAsked(instance.Address);
        trace.IsQuiet(422); // she was refused words that do not stand in the text, and a merge with nothing
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_five_real_documents_come_alive_too()
    {
        var documents = SampleDocuments.Real;
        await using var instance = await Instance.Start();
        var page = await browsers.Window(instance.Address);
        await page.BecomesAdministrator(instance.FirstLink);
        await page.Imports(documents);

        var table = new ReviewTable(page);
        await table.Open("Atelier 1 - Emergence - Session 1");
        await table.DecideTheRest("a");
        await table.Open("ANIMATION DES REUNIONS DE PRODUCTION D'IDEES ET DE PROJETS");
        await table.Press(page.GetByRole(AriaRole.Button, new() { Name = "Retenir tout à partir de 90" }));
        await Expect(table.Said).ToContainTextAsync("Extraits retenus d’un coup");
        await AddLoos(page, table);

        await page.Finds("« enjeu d’ingénierie »", "enjeu d'ingenierie");
        await page.Finds("« insuffisance de l’ingénierie »", "Insuffisance de l'ingénierie");
        await page.ShowsOnTheMap("Dinan", "Dinan");
        await page.ShowsOnTheMap("Loos-en-Gohelle", "Loos-en-Gohelle");
        await browsers.SayTheSameWithoutScripts(instance.Address, "Dinan", "Loos-en-Gohelle");
        await page.LeadsBack("Dinan", "voir exemple à Dinan");
        await page.Context.CloseAsync();
    }

    // She keeps at once what is sure, leaves, and finds the rest where she left it.
    private static async Task ReviewLetterAndComeBack(IPage page)
    {
        var table = new ReviewTable(page);
        await table.Open("La lettre du pays des Trois Rivières");
        var total = await table.Total();
        await table.Press(page.GetByRole(AriaRole.Button, new() { Name = "Retenir tout à partir de 90" }));
        await Expect(table.Said).ToContainTextAsync("Extraits retenus d’un coup");
        var sure = await table.Done();
        sure.ShouldBeInRange(1, total - 1);

        await page.Keyboard.PressAsync("z");
        await table.IsDone(0);
        await table.Press(page.GetByRole(AriaRole.Button, new() { Name = "Retenir tout à partir de 90" }));
        await table.IsDone(sure);
        await page.GetByRole(AriaRole.Link, new() { Name = "Finir plus tard" }).ClickAsync();

        await table.Open("La lettre du pays des Trois Rivières");
        (await table.Done()).ShouldBe(sure);
        await table.DecideTheRest("a");
        (await table.Done()).ShouldBe(total);
    }

    private static async Task ReviewMinutesWithTheKeyboard(IPage page)
    {
        var table = new ReviewTable(page);
        await table.Open("Se déplacer dans nos vallées");
        await MoveRejectAndUndo(page, table);
        await table.GoTo("Dinan (22)");
        await table.Decide("a");
        await CorrectTheWords(page, table);
        await Merge(page, table);
        await Split(page, table);
        await ChangeTheKind(page, table);
        await AddWhatWasMissed(page, table);
        await table.GoTo("La confiance entre les associations");
        await table.DecideTheRest("a");
        await Expect(table.Card).ToContainTextAsync("retenu");
    }

    private static async Task MoveRejectAndUndo(IPage page, ReviewTable table)
    {
        var first = await table.Card.InnerTextAsync();
        await page.Keyboard.PressAsync("j");
        await Expect(table.Card).Not.ToHaveTextAsync(first, new() { UseInnerText = true });
        await page.Keyboard.PressAsync("k");
        await Expect(table.Card).ToHaveTextAsync(first, new() { UseInnerText = true });
        await table.Decide("r");
        await Expect(table.Said).ToContainTextAsync("Extrait rejeté");
        await page.Keyboard.PressAsync("z");
        await table.IsDone(0);
        await Expect(table.Said).ToContainTextAsync("C’est annulé");
        await table.Decide("r");
    }

    private static async Task CorrectTheWords(IPage page, ReviewTable table)
    {
        await table.GoTo("Insuffisance de l'accompagnement des bénévoles");
        await table.Press(page.GetByText("Corriger les mots, couper en deux"));
        var words = table.Card.GetByLabel("Les mots exacts");
        await table.Write(words, "Insuffisance de tout");
        await table.Press(page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer sans retenir" }));
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Ces mots ne se trouvent pas tels quels dans le texte");

        await table.Press(page.GetByText("Corriger les mots, couper en deux"));
        await table.Write(words, "Insuffisance de l'accompagnement");
        await table.Press(page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer sans retenir" }));
        await Expect(table.Said).ToContainTextAsync("Correction enregistrée");
        await Expect(table.Card).Not.ToContainTextAsync("des bénévoles");
        await table.Decide("a");
    }

    private static async Task Merge(IPage page, ReviewTable table)
    {
        await table.GoTo("enjeu de mediation");
        await page.Keyboard.PressAsync("f");
        await Expect(table.Said).ToContainTextAsync("rien avec quoi fusionner");
        await table.Decide("a");

        await table.GoTo("Les horaires des cars");
        await Expect(table.Card).ToContainTextAsync("Déjà dit ailleurs");
        await table.Decide("f");
        await Expect(table.Said).ToContainTextAsync("Extrait fusionné");
    }

    private static async Task Split(IPage page, ReviewTable table)
    {
        await table.GoTo("Manque de financement");
        var total = await table.Total();
        await table.Press(page.GetByText("Corriger les mots, couper en deux"));
        await table.Write(page.GetByLabel("Première moitié"), "Manque de financement");
        await table.Press(page.GetByRole(AriaRole.Button, new() { Name = "Couper en deux", Exact = true }));
        await Expect(table.Said).ToContainTextAsync("Extrait coupé en deux");
        (await table.Total()).ShouldBe(total + 1);
        await table.Decide("a");
        await Expect(table.Card).ToContainTextAsync("au-delà de la première année");
        await table.Decide("r");
    }

    private static async Task ChangeTheKind(IPage page, ReviewTable table)
    {
        await table.GoTo("Des élus convaincus");
        await page.Keyboard.PressAsync("g");
        var kind = table.Card.GetByLabel("Genre");
        await Expect(kind).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(kind).ToHaveValueAsync("pratique");
        var done = await table.Done();
        await table.Press(page.GetByRole(AriaRole.Button, new() { Name = "Retenir A" }));
        await table.IsDone(done + 1);
    }

    private static async Task AddWhatWasMissed(IPage page, ReviewTable table)
    {
        var total = await table.Total();
        await table.Press(page.GetByText("Surligner un extrait oublié"));
        await table.Write(page.GetByRole(AriaRole.Group).GetByLabel("Les mots exacts").Last, "personne n'est forme a cela");
        await table.Press(page.GetByRole(AriaRole.Button, new() { Name = "Retenir cet extrait" }));
        await Expect(table.Said).ToContainTextAsync("Extrait ajouté et retenu");
        (await table.Total()).ShouldBe(total + 1);
    }

    private static async Task AddLoos(IPage page, ReviewTable table)
    {
        const string Experience = "En revenant sur son expérience à Loos-en-Gohelle, il a partagé ses conseils et bonnes pratiques.";
        await table.Open("🗣️ Édito : Comprendre, réfléchir, agir");
        await page.GetByText("Surligner un extrait oublié").ClickAsync();
        var form = page.GetByRole(AriaRole.Group).Filter(new() { HasText = "Surligner un extrait oublié" });
        await form.GetByLabel("Les mots exacts").FillAsync(Experience);
        await form.GetByLabel("Genre").SelectOptionAsync(new SelectOptionValue { Label = "Initiative" });
        await form.GetByRole(AriaRole.Button, new() { Name = "Retenir cet extrait" }).ClickAsync();
        await Expect(table.Said).ToContainTextAsync("Extrait ajouté et retenu");
    }
}
