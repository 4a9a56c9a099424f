namespace Maillage.TextAnalysis.Tests.Places;

public sealed class PlaceFinderTests
{
    [Theory]
    [InlineData("Réunion avec la CC Sevre Loire", PlaceKind.Epci, "200067866")]
    [InlineData("La communauté de communes du Pays de Pouzauges", PlaceKind.Epci, "248500464")]
    [InlineData("Venus de CC pouzauges", PlaceKind.Epci, "248500464")]
    [InlineData("Avec Laval Agglo demain", PlaceKind.Epci, "200083392")]
    [InlineData("Des gens de SevreMoine", PlaceKind.Commune, "49301")]
    [InlineData("Dans le département 53", PlaceKind.Departement, "53")]
    [InlineData("Les jeunes du 93, eux, partent", PlaceKind.Departement, "93")]
    [InlineData("Ils vivent dans le 44.", PlaceKind.Departement, "44")]
    [InlineData("Rennes (35) : un café", PlaceKind.Commune, "35238")]
    [InlineData("Une visite à St Nazaire", PlaceKind.Commune, "44184")]
    [InlineData("Une visite à st. nazaire", PlaceKind.Commune, "44184")]
    [InlineData("Un réseau en Pays de Loire", PlaceKind.Region, "52")]
    [InlineData("La région PDL invite", PlaceKind.Region, "52")]
    [InlineData("Pauline (région sud) parle", PlaceKind.Region, "93")]
    [InlineData("En Baugé en Anjou on sème", PlaceKind.Commune, "49018")]
    [InlineData("Les acteurs de maine et loire", PlaceKind.Departement, "49")]
    [InlineData("Un port comme celui du Havre", PlaceKind.Commune, "76351")]
    [InlineData("Lomme avance", PlaceKind.Commune, "59355")]
    [InlineData("Le train pour Paris", PlaceKind.Commune, "75056")]
    public void Places_are_known_as_people_write_them(string text, PlaceKind kind, string code)
    {
        var place = Given.Analyse(text).Places.ShouldHaveSingleItem();
        (place.Kind, place.Code).ShouldBe((kind, code));
    }

    [Theory]
    [InlineData("Le train du matin vers Saint-Dié", "88413")]
    [InlineData("Une visite chez ceux de Thonon", "74281")]
    [InlineData("Un arrêt à Carhaix", "29024")]
    [InlineData("LA MAISON DE SANTE DE LORMES ACCUEILLE DEJA DES INTERNES", "58145")]
    [InlineData("Les gens de Viry et de Vers, dans la Haute-Savoie", "74296")]
    [InlineData("CHATEAU-CHINON ET NEVERS", "58062")]
    [InlineData("L'atelier a lieu au lycée de Vervins", "02789")]
    [InlineData("Clic sur la place : Louisfert", "44085")]
    [InlineData("À Guéret, Bourganeuf, Felletin et Aubusson. Voir cf. La Souterraine", "23176")]
    public void In_the_whole_of_France_short_names_capitals_and_neighbours_are_understood(string text, string insee) =>
        Gold.RealFrance.Analyzer.Analyze(Given.Text(text)).Places.Select(place => place.Insee).ShouldContain(insee);

    [Theory]
    [InlineData("Le bus passe à Louisfert, Erbray et Soudan", PlaceKind.Commune, "Soudan")]
    [InlineData("Une visite à Grenade", PlaceKind.Commune, "Grenade")]
    [InlineData("Des familles venues du Soudan", PlaceKind.Country, "Soudan (pays)")]
    [InlineData("Un échange avec une école en Jordanie", PlaceKind.Country, "Jordanie")]
    [InlineData("Une coopérative au Niger", PlaceKind.Country, "Niger")]
    [InlineData("Une visite à l'île Maurice", PlaceKind.Country, "Île Maurice")]
    [InlineData("Partout en Corse", PlaceKind.Region, "Corse")]
    [InlineData("Avec le Parc naturel régional de Corse", PlaceKind.Pnr, "Parc naturel régional de Corse")]
    [InlineData("la CIREST a voté", PlaceKind.Epci, "CA Intercommunale de la Réunion Est (CIREST)")]
    [InlineData("aux habitants du Parc naturel régional du Perche", PlaceKind.Pnr, "Parc naturel régional du Perche")]
    public void In_the_whole_of_France_lands_and_their_homonyms_are_told_apart(string text, PlaceKind kind, string name) =>
        Gold.RealFrance.Analyzer.Analyze(Given.Text(text)).Places.Select(place => (place.Kind, place.Name)).ShouldContain((kind, name));

    [Theory]
    [InlineData("Trois comédiennes jouent")]
    [InlineData("LE COMPTE RENDU DE LA REUNION PUBLIQUE")]
    [InlineData("Les gorges du Lot")]
    [InlineData("La boucle du Niger")]
    [InlineData("Remonter le fleuve Congo")]
    [InlineData("Maurice raconte la fête")]
    [InlineData("Dominique raconte la fête")]
    [InlineData("Le mur lézardé des salvadors")]
    public void In_the_whole_of_France_false_friends_stay_out(string text) =>
        Gold.RealFrance.Analyzer.Analyze(Given.Text(text)).Places.ShouldBeEmpty();

    [Theory]
    [InlineData("Tourné vers l'avenir. Vers où ?")]
    [InlineData("Bonne représentativité des acteurs")]
    [InlineData("François Martin est venu")]
    [InlineData("Le livre de Bruno Latour")]
    [InlineData("La 27e région travaille")]
    [InlineData("Au 3 allée du 8 mai 1945")]
    [InlineData("Il habite rue de Rennes")]
    [InlineData("Lu dans Le Monde")]
    [InlineData("Plus au Nord, il pleut")]
    [InlineData("Le 12, nous étions 93 à table")]
    [InlineData("Voir https://www.laval.fr/Rennes")]
    [InlineData("Écrire à contact@rennes.fr")]
    public void False_friends_stay_out(string text) => Given.Analyse(text).Places.ShouldBeEmpty();

    [Theory]
    [InlineData("Les habitants de Saint-Denis, à La Réunion (974)", "97411")]
    [InlineData("La Courneuve, Saint-Denis et le 93", "93066")]
    public void Homonyms_are_decided_by_the_other_places_of_the_document(string text, string code)
    {
        var place = Given.Analyse(text).Places.Single(place => place.Name == "Saint-Denis");

        place.Code.ShouldBe(code);
        place.Alternatives.ShouldHaveSingleItem();
    }

    [Fact]
    public void Homonyms_alone_are_decided_by_population_and_it_is_said()
    {
        var place = Given.Analyse("Un port à Saint-Nazaire").Places.ShouldHaveSingleItem();

        place.Why.Code.ShouldBe("place.most-inhabitants");
        place.Code.ShouldBe("44184");
    }

    [Fact]
    public void A_departement_in_brackets_decides_and_belongs_to_the_span()
    {
        var text = Given.Text("Saint-Denis (974) a un marché");
        var place = Given.Analyzer.Analyze(text).Places.ShouldHaveSingleItem();

        place.Quote(text).ShouldBe("Saint-Denis (974)");
        place.Why.ShouldBe(new Reason("place.departement-said", "974"));
    }

    [Fact]
    public void A_river_that_is_a_departement_decides_between_homonyms()
    {
        var text = Given.Text("Moulins sur ALLier");
        var place = Given.Analyzer.Analyze(text).Places.ShouldHaveSingleItem();

        (place.Code, place.Quote(text)).ShouldBe(("03190", "Moulins sur ALLier"));
    }

    [Fact]
    public void The_senders_territory_decides_between_homonyms()
    {
        var place = Given.Analyse("Un port à Saint-Denis", new AnalysisContext { Departements = ["974"] }).Places.ShouldHaveSingleItem();

        place.Code.ShouldBe("97411");
    }

    [Fact]
    public void An_old_commune_comes_with_the_commune_of_today() =>
        Given.Analyse("À Lomme, un café").Places.ShouldHaveSingleItem().Insee.ShouldBe("59350");

    [Theory]
    [InlineData("L'axe va en Mayenne", PlaceKind.Departement)]
    [InlineData("On se voit à Mayenne", PlaceKind.Commune)]
    public void A_name_of_two_kinds_is_told_by_the_word_before(string text, PlaceKind kind) =>
        Given.Analyse(text).Places.ShouldHaveSingleItem().Kind.ShouldBe(kind);

    [Theory]
    [InlineData("Le PNR Monts et Vallées invite", PlaceKind.Pnr)]
    [InlineData("Le Pays Nivernais Morvan invite", PlaceKind.Pays)]
    [InlineData("Dans le massif des Pyrénées", PlaceKind.Massif)]
    public void Lands_are_known_by_their_form(string text, PlaceKind kind) =>
        Given.Analyse(text).Places.ShouldHaveSingleItem().Kind.ShouldBe(kind);

    [Theory]
    [InlineData("Places (10) : on sème", 0)]
    [InlineData("Bonne (74) : la commune a racheté le café", 1)]
    [InlineData("Barjols (Var) : un marché", 2)]
    [InlineData("À Bonnat, en Creuse", 2)]
    [InlineData("23220 Bonnat", 1)]
    public void A_departement_beside_a_name_makes_it_a_place(string text, int count) =>
        Gold.RealFrance.Analyzer.Analyze(Given.Text(text)).Places.Count.ShouldBe(count);

    [Theory]
    [InlineData("Visite à Villard-de-Lans.\nVillard cherche un médecin.", "38548")]
    [InlineData("Bonnat (23) : un four à pain\nBonnat recrute une boulangère.", "23025")]
    [InlineData("Nous étions à Viry (74), à Valleiry et à Feigères.\nLa route de là-bas, ceux de Vers la connaissent.", "74296")]
    [InlineData("La mer monte du François au Robert.", "97222")]
    [InlineData("La recyclerie (Bonne) est ouverte", "74040")]
    [InlineData("Guéret, Bourganeuf, Felletin et Aubusson.\nrdv mardi à bonnat", "23025")]
    [InlineData("Monsieur le Maire de Bonnat ouvre la séance", "23025")]
    [InlineData("Sophie Durandeau de Bonnat propose un pédibus", "23025")]
    [InlineData("Sophie Bernard raconte.\nElle vit à La Ferté-Bernard.", "72132")]
    public void What_the_document_says_elsewhere_makes_a_place_of_a_word(string text, string insee) =>
        Gold.RealFrance.Analyzer.Analyze(Given.Text(text)).Places[^1].Insee.ShouldBe(insee);

    [Theory]
    [InlineData("La Durance déborde et la Besse aussi")]
    [InlineData("L'ARS paie")]
    [InlineData("La loi Bonnat ne suffit pas")]
    [InlineData("L'association « Bonnat » recrute")]
    [InlineData("Bonne idée de nos voisins")]
    [InlineData("Donner les clés à Robert")]
    public void A_river_a_law_a_body_and_a_word_stay_out(string text) =>
        Gold.RealFrance.Analyzer.Analyze(Given.Text(text)).Places.ShouldBeEmpty();

    [Fact]
    public void Why_a_doubtful_word_is_a_place_is_said()
    {
        var text = Given.Text("Nous étions à Valleiry, à Feigères et à Chênex.\nBonne a racheté le café.");

        Gold.RealFrance.Analyzer.Analyze(text).Places[^1].Why.Code.ShouldBe("place.around");
    }

    // Small communes are met once, in running text: one in sixty of France, in the turns of phrase that only take places.
    [Theory]
    [InlineData("Une visite à {0} est prévue.")]
    [InlineData("Le maire de {0} a signé.")]
    [InlineData("Le café associatif de {0} a rouvert.")]
    [InlineData("Le train vers {0} ne passe plus.")]
    [InlineData("Trois villages (Louisfert, {0}, Erbray) ont répondu.")]
    [InlineData("Une recyclerie ({0}) ouvre en janvier.")]
    [InlineData("Fait à {0}, le 12 mars 2024")]
    public void Small_communes_are_found_where_only_places_stand(string sentence)
    {
        var names = Enumerable
            .Range(0, Gold.RealFrance.Gazetteer.Count / 60)
            .Select(at => Gold.RealFrance.Gazetteer[at * 60])
            .Where(entry =>
                entry is { Kind: PlaceKind.Commune, InseeOfToday: null } && entry.Name.All(char.IsLetter) && entry.Name.Length > 3
            )
            .Select(entry => entry.Name)
            .Where(name => PlaceEvidence.CouldBeName(Folding.Fold(name)))
            .ToList();

        names.Count.ShouldBeGreaterThan(100);
        names.Where(name => !IsFound(sentence.Replace("{0}", name, StringComparison.Ordinal), name)).ShouldBeEmpty();
    }

    private static bool IsFound(string sentence, string name) =>
        Gold
            .RealFrance.Analyzer.Analyze(Given.Text(sentence))
            .Places.Any(place =>
                place.Start <= sentence.IndexOf(name, StringComparison.Ordinal)
                && place.End >= sentence.IndexOf(name, StringComparison.Ordinal) + name.Length
            );
}
